import type { StarterTemplate } from './types';

/** The Templates tab as it begins, in Spanish that is at home on both sides of the Atlantic. */
export const starterTemplatesEs: readonly StarterTemplate[] = [
  {
    template: 'Aviso al ejecutivo comercial',
    purpose: 'alert',
    channel: 'mail',
    subject: 'Nueva oportunidad: {{Empresa}} · {{Nombre}} {{Apellidos}}',
    body: `Hola, {{Ejecutivo comercial}}:

Le paso una oportunidad que cumple nuestra definición. Todo lo que sé está en este correo; responda en la hoja: aceptar, devolver o descartar.

CONTACTO
{{Nombre}} {{Apellidos}} · {{Cargo | "cargo sin confirmar"}}
{{Empresa}}
Tel. {{Móvil | Teléfono | "sin teléfono"}} · {{Correo | "sin correo"}}

POR QUÉ LA CUMPLE ({{Puntos DUO}} puntos)
{{Por qué}}

PERFIL
{{Perfil}}

LO QUE SE HABLÓ
{{Historial}}

SIGUIENTE PASO ACORDADO
{{Paso acordado | "Llamar para concertar la reunión"}} {{Fecha de la reunión}}

Por favor, hable con el cliente antes de un día laborable. Si algo no cuadra, devuélvala antes de llamar y diga por qué.

{{Mi nombre}}
{{Mi teléfono}}

Oportunidad {{ID de la oportunidad}} · {{Enlace a la hoja}}`,
    note: 'Sale al pasar un lead a ventas.',
  },
  {
    template: 'Confirmación al cliente',
    purpose: 'confirmation',
    channel: 'mail',
    subject: '{{Nombre}}, le llamará {{Ejecutivo comercial}}',
    body: `Buenos días, {{Nombre}}:

Gracias por el tiempo que nos dedicó. Como quedamos, {{Ejecutivo comercial}}, que conoce bien casos como el suyo, se pondrá en contacto con usted {{Fecha de la reunión | "en las próximas 24 horas laborables"}}.

Ya le conté lo que hablamos, así que no tendrá que repetirlo. Va en copia de este correo, por si prefiere escribirle directamente.

Si mientras tanto surge cualquier duda, responda a este mensaje.

Un saludo cordial,
{{Mi nombre}}
{{Mi teléfono}}`,
    note: 'El ejecutivo comercial va en copia.',
  },
  {
    template: 'Bienvenida',
    purpose: 'cadence',
    channel: 'mail',
    subject: '{{Nombre | "Hola"}}, gracias por su interés',
    body: `Buenos días, {{Nombre}}:

Gracias por su interés. Para no hacerle perder tiempo, le propongo empezar por una sola pregunta: ¿qué le gustaría resolver en {{Empresa | "su empresa"}}, y para cuándo?

Con su respuesta, aunque sea de una línea, puedo decirle si podemos ayudarle y qué han hecho otras empresas en su situación.

Si prefiere hablarlo, llámeme al {{Mi teléfono | "teléfono de esta firma"}} o dígame a qué hora le viene bien.

Un saludo,
{{Mi nombre}}`,
    note: 'Primer paso de «Bienvenida».',
  },
  {
    template: 'Caso útil',
    purpose: 'cadence',
    channel: 'mail',
    subject: 'Cómo lo resolvió otra empresa como {{Empresa | "la suya"}}',
    body: `Buenos días, {{Nombre}}:

Le escribo porque suele ser útil ver cómo lo resolvieron otros. Estas son las tres preguntas que se hacen casi todas las empresas antes de decidir:

1. ¿Cuánto nos cuesta hoy dejarlo como está?
2. ¿Quién tiene que estar de acuerdo para cambiarlo?
3. ¿Qué pasaría si esperamos seis meses?

Si le sirve, las repasamos juntos en quince minutos, sin compromiso. ¿Le va mejor por la mañana o por la tarde?

Un saludo,
{{Mi nombre}}`,
    note: 'Sustituya el texto por un caso propio en cuanto lo tenga.',
  },
  {
    template: '¿Lo dejamos para más adelante?',
    purpose: 'cadence',
    channel: 'mail',
    subject: '¿Lo dejamos para más adelante?',
    body: `Buenos días, {{Nombre}}:

He intentado hablar con usted sin éxito y no quiero ser insistente. Dígame solo cuál de estas opciones es la suya:

1. Sí me interesa: llámeme el día …
2. Ahora no: escríbame dentro de … meses.
3. No me interesa.

Con el número basta. Gracias.

Un saludo,
{{Mi nombre}}`,
    note: 'Último paso: suele ser el que más respuestas recibe.',
  },
  {
    template: 'Seguimiento de la llamada',
    purpose: 'follow_up',
    channel: 'mail',
    subject: 'Lo que hablamos hoy, {{Nombre}}',
    body: `Buenos días, {{Nombre}}:

Gracias por atenderme. Le resumo lo que entendí, por si quiere corregir algo:

{{Lo que respondió}}

Siguiente paso: {{Paso acordado}} {{Fecha de la reunión}}

Un saludo,
{{Mi nombre}}
{{Mi teléfono}}`,
    note: 'Después de una llamada.',
  },
  {
    template: 'No pudimos vernos',
    purpose: 'follow_up',
    channel: 'mail',
    subject: 'No pudimos vernos: ¿buscamos otra hora?',
    body: `Buenos días, {{Nombre}}:

Teníamos una reunión {{Fecha de la reunión | "prevista"}} y no coincidimos; seguro que surgió algo. ¿Le viene bien la misma hora otro día de esta semana?

Si ya no es buen momento, dígamelo sin reparo y lo retomamos cuando usted quiera.

Un saludo,
{{Mi nombre}}
{{Mi teléfono}}`,
    note: 'Cuando el cliente no se presentó.',
  },
  {
    template: 'Mensaje de presentación',
    purpose: 'message',
    channel: 'message',
    subject: '',
    body: `Hola, {{Nombre}}. Soy {{Mi nombre}}. Le escribo por su consulta sobre {{Producto | "nuestros servicios"}}. ¿Cuándo le vendría bien una llamada de diez minutos?`,
    note: 'Se abre en WhatsApp; lo envía usted.',
  },
  {
    template: 'Le llamé hace un momento',
    purpose: 'message',
    channel: 'message',
    subject: '',
    body: `Hola, {{Nombre}}. Soy {{Mi nombre}}; le llamé hace un momento. ¿A qué hora puedo volver a intentarlo hoy o mañana?`,
    note: 'Después de una llamada sin respuesta.',
  },
  {
    template: 'Revisión con el cliente',
    purpose: 'cadence',
    channel: 'mail',
    subject: '{{Nombre}}, ¿cómo va todo en {{Empresa}}?',
    body: `Buenos días, {{Nombre}}:

Han pasado unos meses y quería saber cómo le va con lo que puso en marcha. ¿Hay algo que deberíamos mejorar, o alguna necesidad nueva?

Me ayudaría saber también si cambió algo en su empresa: personas, sedes, planes para este año.

Si le parece, lo comentamos por teléfono esta semana.

Un saludo,
{{Mi nombre}}
{{Mi teléfono}}`,
    note: 'Para clientes.',
  },
  {
    template: 'Resumen diario',
    purpose: 'digest',
    channel: 'mail',
    subject: 'Su día en DUO · {{Hoy}}',
    body: `Buenos días, {{Mi nombre}}:

{{Contenido}}

Abrir la hoja: {{Enlace a la hoja}}`,
    note: 'Se envía a quien tiene marcada la casilla en el equipo.',
  },
];
