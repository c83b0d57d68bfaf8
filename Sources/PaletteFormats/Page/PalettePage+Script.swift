extension PalettePage {
  /// What the page does: a click copies a HEX and says so in its place.
  ///
  /// The clipboard interface needs a secure context, which a file opened from disk is not in every
  /// browser; the older command works there.
  static let script = #"""
    const announcement = document.querySelector('.announcement');
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
    for (const button of document.querySelectorAll('button')) {
      const hex = button.querySelector('.hex');
      let timer;
      button.addEventListener('click', async () => {
        if (!await copy(button.dataset.hex)) return;
        hex.textContent = 'copied';
        announcement.textContent = `${button.dataset.hex} copied`;
        clearTimeout(timer);
        timer = setTimeout(() => {
          hex.textContent = button.dataset.hex;
          announcement.textContent = '';
        }, 1200);
      });
    }
    """#
}
