extension BoardHTML {
  /// What the page does: a click or Enter on a swatch copies its HEX and says so in its place.
  ///
  /// The clipboard interface needs a secure context, which a file opened from disk is not in every
  /// browser; the older command works there.
  static let script = #"""
    const status = document.querySelector('[role=status]');
    async function copy(text) {
      try { await navigator.clipboard.writeText(text); return true; } catch { return copyFromField(text); }
    }
    function copyFromField(text) {
      const focused = document.activeElement;
      const field = document.createElement('textarea');
      field.value = text;
      field.style.position = 'fixed';
      field.style.opacity = '0';
      document.body.append(field);
      field.select();
      const copied = document.execCommand('copy');
      field.remove();
      focused.focus();
      return copied;
    }
    for (const button of document.querySelectorAll('[data-hex]')) {
      const code = button.querySelector('.code');
      let timer;
      button.addEventListener('click', async () => {
        if (!await copy(button.dataset.hex)) return;
        code.textContent = 'copied';
        button.classList.add('copied');
        status.textContent = `${button.dataset.hex} copied`;
        clearTimeout(timer);
        timer = setTimeout(() => {
          code.textContent = button.dataset.hex;
          button.classList.remove('copied');
          status.textContent = '';
        }, 1200);
      });
    }
    """#
}
