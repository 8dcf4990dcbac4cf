export default {
  // A server that runs without node_modules.
  output: process.env.STANDALONE && 'standalone',
  // With webpack, Next 16.4.6 builds no route handler for its edge, whatever that imports; in `pages` it does.
  pageExtensions: ['js', process.env.WEBPACK ? 'webpack.js' : 'turbopack.js'],
};
