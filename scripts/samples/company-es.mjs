/**
 * The words of the Spanish sample: an invented company that sells energy-saving equipment to industry. Persons are
 * chance pairs of common names; companies are made-up syllables; mail domains end in .example or .test, which never
 * exist (RFC 2606). Spain reserves no numbers for fiction, so phones begin with 4, which its numbering plan gives to no service.
 */
export const COMPANY_ES = {
  folder: 'es',
  language: 'es-ES',
  seed: 20_251_101,
  delimiter: ';',
  firstNames: [
    'Lucía', 'Javier', 'Marta', 'Andrés', 'Carmen', 'Pablo', 'Elena', 'Sergio', 'Nuria', 'Álvaro', 'Beatriz', 'Iñaki',
    'Rosa', 'Manuel', 'Pilar', 'Jordi', 'Ainhoa', 'Tomás', 'Silvia', 'Óscar', 'Irene', 'Rubén', 'Teresa', 'Diego',
    'Cristina', 'Antonio', 'Laura', 'Xavier', 'Inés', 'Francisco',
  ],
  lastNames: [
    'García', 'Fernández', 'Muñoz', 'Ibáñez', 'Ortega', 'Vidal', 'Serrano', 'Peña', 'Castro', 'Núñez', 'Molina', 'Rubio',
    'Iglesias', 'Cano', 'Prieto', 'Marín', 'Soler', 'Herrero', 'Campos', 'Vega', 'Cabrera', 'Santos', 'Lozano', 'Gil',
    'Bravo', 'Esteban', 'Crespo', 'Pascual', 'Roldán', 'Aguilar',
  ],
  nameStarts: ['Valdr', 'Fuenz', 'Torm', 'Ribaz', 'Peñal', 'Cantur', 'Orbal', 'Almez', 'Norv', 'Zarz', 'Lumbr', 'Bruñ'],
  nameEnds: ['acierza', 'unera', 'orniz', 'eluz', 'andria', 'imara', 'ovia', 'esteja', 'ubalda', 'enzor'],
  legalForms: [', S.L.', ', S.A.', '', ' SL', ''],
  /** Sector → what such companies are called, and how often they turn up. */
  sectors: [
    { name: 'Industria', weight: 42, trades: ['Cárnicas', 'Cerámicas', 'Plásticos', 'Mecanizados', 'Conservas', 'Envases', 'Textiles'] },
    { name: 'Servicios', weight: 14, trades: ['Lavanderías', 'Gimnasios', 'Servicios', 'Aparcamientos'] },
    { name: 'Distribución', weight: 16, trades: ['Logística', 'Almacenes', 'Frigoríficos', 'Suministros'] },
    { name: 'Construcción', weight: 9, trades: ['Construcciones', 'Instalaciones'] },
    { name: 'Hostelería', weight: 11, trades: ['Hoteles', 'Balnearios'] },
    { name: 'Salud', weight: 5, trades: ['Clínicas', 'Residencias'] },
    { name: 'Educación', weight: 3, trades: ['Colegios'] },
  ],
  /** Country, how often, regions. */
  countries: [
    ['España', 93, ['Zaragoza', 'Bizkaia', 'Barcelona', 'Valencia', 'Murcia', 'Navarra', 'Madrid', 'Sevilla', 'Burgos']],
    ['Portugal', 5, ['Braga', 'Aveiro']],
    ['Andorra', 2, ['Encamp']],
  ],
  /** By role in the decision; without a gender, since names are drawn by chance. */
  jobTitles: {
    alone: ['Gerencia', 'Dirección general'],
    withOthers: ['Dirección de planta', 'Dirección financiera'],
    influences: ['Responsable de mantenimiento', 'Responsable de energía', 'Responsable de compras'],
    uses: ['Mantenimiento', 'Responsable de turno'],
    none: ['Administración', 'Prácticas'],
  },
  owners: ['Clara Montes', 'Hugo Nadal', 'Leire Arana'],
  sources: {
    web: { spellings: [['Web', 92], ['web', 8]], campaigns: ['Auditoría gratuita', 'Guía de ahorro', ''] },
    fair: { spellings: [['Feria', 100]], campaigns: ['Feria Eficiencia Norte 2026', 'Salón Industria Levante 2026'] },
    linkedin: { spellings: [['LinkedIn', 72], ['linkedin ', 28]], campaigns: ['Jefes de mantenimiento', 'Casos de éxito', ''] },
    cold: { spellings: [['Llamada en frío', 100]], campaigns: ['Polígonos 2026', ''] },
    list: { spellings: [['Base comprada', 100]], campaigns: ['Base industria 2025', 'Base logística 2026'] },
    referral: { spellings: [['Recomendación', 100]], campaigns: ['', '', 'Programa amigo'] },
    newsletter: { spellings: [['Newsletter', 100]], campaigns: ['Boletín mensual'] },
    partner: { spellings: [['Instalador colaborador', 100]], campaigns: [''] },
  },
  /** Money went into it and nobody came: a cost without leads. */
  idleSource: { name: 'Radio local', campaign: 'Cuña de primavera' },
  channels: { active: 'Activo', passive: 'Pasivo' },
  costTypes: { media: 'Publicidad', people: 'Personal', travel: 'Viajes', tools: 'Herramientas', events: 'Ferias' },
  needs: [
    'Bajar la factura eléctrica de los compresores',
    'Recuperar calor de los hornos',
    'La caldera tiene 25 años y no hay repuestos',
    'Cambiar la iluminación de la nave',
    'Les penaliza la energía reactiva',
    'Cámaras frigoríficas con mucho consumo',
    'Quieren certificar ISO 50001 el año que viene',
    'Climatizar la zona de envasado; en verano paran la línea',
    'Medir el consumo por máquina',
    'Motores sobredimensionados en bombeo',
  ],
  suppliers: ['Mantenimiento propio', 'Su instalador de siempre', 'Otro fabricante', 'Ninguno'],
  notes: [
    'Llamar por la tarde',
    'Pidió catálogo; le interesa "todo lo de aire comprimido"',
    'Habla mejor por correo',
    'Turnos de noche: no llamar antes de las 11',
    'Conoce a un cliente nuestro',
    'Ojo: dos naves\nPreguntar por la segunda',
  ],
  unknown: ['n/d', 'N/D', '-', 'no sabe'],
  unreadableMoney: ['unos 3k', 'entre 5 y 10 mil', 'según oferta'],
  unreadableSize: ['11-50', 'aprox. 40', '+200'],
  unreadableMonths: ['cuanto antes', '6-9', 'después de verano'],
  unreadableDate: 'marzo 2026',
  shortMonths: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  pending: 'Pendiente',
  statuses: { fresh: 'Nuevo', working: 'En contacto', nurturing: 'En secuencia', handedOver: 'Pasado a ventas', disqualified: 'Descartado' },
  outcomes: { open: ['En curso'], won: ['Ganada', 'ganada', 'GANADA'], lost: ['Perdida'], deferred: ['Pospuesta'] },
  stages: { early: 'Visita hecha', middle: 'Propuesta enviada', late: 'Negociación', closed: 'Cerrada' },
  lostReasons: ['Precio', 'Competencia', 'Sin presupuesto', 'Sin decisión', 'No responde', ''],
  products: ['Variadores para compresores', 'Recuperación de calor', 'Iluminación LED industrial', 'Bombas de alta eficiencia', 'Monitorización de consumos'],
  leadHeaders: {
    id: 'ID lead', created: 'Fecha de alta', firstName: 'Nombre', lastName: 'Apellidos', company: 'Empresa', jobTitle: 'Cargo',
    email: 'Correo electrónico', phone: 'Teléfono', place: 'Provincia', country: 'País', source: 'Origen', campaign: 'Campaña',
    need: 'Necesidad', meeting: 'Acepta reunión', role: 'Rol en la decisión', stage: 'Fase de compra', months: 'Plazo (meses)',
    employees: 'Nº empleados', sector: 'Sector', budget: 'Presupuesto', supplier: 'Proveedor actual', type: 'Tipo de contacto',
    consent: 'Consentimiento', catalogue: 'Catálogo enviado', owner: 'Comercial', status: 'Estado', notes: 'Observaciones',
  },
  opportunityHeaders: {
    id: 'Nº oportunidad', leadId: 'ID lead', email: 'Correo electrónico', source: 'Origen', name: 'Oportunidad', stage: 'Etapa',
    amount: 'Importe', created: 'Fecha de creación', closed: 'Fecha de cierre', outcome: 'Resultado', lostReason: 'Motivo de pérdida', owner: 'Comercial',
  },
  costHeaders: { source: 'Origen', channel: 'Canal', campaign: 'Campaña', type: 'Tipo de gasto', month: 'Mes', budget: 'Presupuesto', cost: 'Gasto' },
  /** Thousands with dots, cents with a comma. */
  grouped: (whole) => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, '.'),
  decimalMark: ',',
  withCurrency: (text) => `${text} €`,
  phone: (random) => {
    const digits = `4${random.whole(10, 99)}${random.whole(100, 999)}${random.whole(100, 999)}`;
    const spaced = digits.replace(/(...)(...)(...)/, '$1 $2 $3');
    return random.weighted([[`+34 ${spaced}`, 60], [spaced, 25], [digits, 15]]);
  },
};
