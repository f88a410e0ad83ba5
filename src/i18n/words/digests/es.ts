import type { Widened } from '../widened';

export const digestsEs = {
  title: 'Resumen diario',
  subjectManager: 'DUO: resumen del equipo, {date}',
  subjectOwn: 'DUO: mi día, {date}',
  introManager: 'Lo que conviene mirar hoy en «{document}»:',
  introOwn: 'Lo que le espera hoy en «{document}»:',
  sections: {
    overdue: 'Atrasados',
    today: 'Para hoy',
    clocks: 'Plazos vencidos o a punto de vencer',
    returned: 'Devueltos por ventas',
    unowned: 'Sin responsable',
    unanswered: 'Oportunidades que esperan su respuesta',
    waking: 'Se retoman esta semana',
    closing: 'Con el cierre previsto ya pasado',
  },
  count: '{section}: {count}',
  detail: '{title} · {detail}',
  owner: '{text} ({owner})',
  on: '{day} · {text}',
  more: '… y {count} más',
  clocks: {
    first_answer: 'primera respuesta a la consulta',
    first_contact: 'primer contacto tras el paso a ventas',
  },
  open: 'Abrir el documento',
  footer:
    'Recibe este correo porque su casilla «{column}» está marcada en la hoja «{tab}». Desmárquela para dejar de recibirlo.',
  settings: {
    title: 'Resumen diario por correo',
    on: 'Enviar el resumen cada día',
    hour: 'A partir de las',
    who: 'Lo reciben quienes tengan la casilla marcada en «{tab}»: {count}.',
    nobody: 'Nadie tiene la casilla marcada en «{tab}».',
    managers: 'Quienes tienen la función «{manager}» reciben además el resumen del equipo.',
    noTrigger: 'Para que salga solo, alguien debe activar la revisión de cada hora en el menú.',
    sentToday: 'Enviados hoy: {count}.',
    save: 'Guardar',
    saved: 'Guardado.',
    badHour: 'La hora debe ser un número entero de 0 a 23.',
  },
} as const;

/** The words of this part in any language. */
export type DigestsWords = Widened<typeof digestsEs>;
