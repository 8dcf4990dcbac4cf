// The server that Next makes to be run without node_modules.
export default process.env.STANDALONE ? { output: 'standalone' } : {};
