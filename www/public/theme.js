// This stands in the head of each page and is no module, so that the page is drawn in the theme that was chosen before.
document.documentElement.classList.add(localStorage.getItem('thema') === 'utrecht' ? 'utrecht-theme' : 'voorbeeld-theme');
