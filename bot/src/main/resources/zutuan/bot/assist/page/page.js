// The size of type that was chosen on the chat page.
try {
  document.documentElement.dataset.size = localStorage.getItem('zutuan.size') ?? 'standard';
} catch {
  // A browser that forbids storage shows the standard size.
}
