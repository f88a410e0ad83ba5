/** Whether something could show a page here: a Linux without a display, as on a server, cannot. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return [DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME].some((value) => value !== undefined && value !== '');
}

/** Opens the address in the browser of this machine, where there is one; the address has been printed in any case. */
export async function openBrowser(address: string): Promise<void> {
  if (!hasDisplay()) return;
  try {
    const { default: open } = await import('open');
    const child = await open(address);
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // No browser is no reason to end: the person opens the address.
  }
}
