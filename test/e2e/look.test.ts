import { startBrowser } from './browser';
import { serveWorkbench } from './served-workbench';
import { openWorkbench } from './workbench-on-screen';

jest.setTimeout(120_000);

test('look', async () => {
  const browser = await startBrowser();
  const served = await serveWorkbench(['--now', '2026-10-31T10:00:00+01:00']);
  const workbench = await openWorkbench(browser, { url: served.url });
  try {
    await workbench.waitReady();
    await workbench.clickMenu(['Extensiones', 'DUO', 'Más', 'Preparar las hojas del equipo']);
    await workbench.answerConsent(true);
    await workbench.waitIdle();
    await workbench.toastText(/Hojas del equipo listas/);
    await workbench.clickMenu(['Extensiones', 'DUO', 'Puntuar todo']);
    await workbench.page.waitForTimeout(2500);
    await workbench.closeToasts();
    await workbench.page.screenshot({ path: '/tmp/look0.png' });
    const open = async (path: string[], name: string) => {
      try {
        await workbench.clickMenu(['Extensiones', 'DUO', ...path]);
        await workbench.page.waitForTimeout(3500);
      } catch (error) { console.log(name, String(error).slice(0, 300)); }
      await workbench.page.screenshot({ path: `/tmp/look-${name}.png` });
    };
    await workbench.grid.selectCell('B9');
    await open(['Ficha del lead'], 'card');
    await open(['Guion de llamada'], 'call');
    await open(['Mis pendientes'], 'queue');
    await open(['Buscar o crear un lead'], 'find');
    await open(['Equipo', 'Ajustes y registro'], 'settings');
    await open(['Equipo', 'Repartir por territorios'], 'assignment');
    await open(['Equipo', 'Secuencias'], 'cadences');
    await open(['Pasar a ventas'], 'handoff');
    await open(['Oportunidades', 'Ver oportunidad'], 'opportunity');
    console.log(workbench.complaints.slice(0, 10));
  } finally {
    await workbench.close();
    await browser.close();
    await served.close();
  }
});
