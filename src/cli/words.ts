/** What the command line says, in the languages of the product; `{name}` stands for data. */
const es = {
  reading: 'Leyendo {file}…',
  scoring: 'Puntuando… Filas: {rows}',
  finishing: 'Preparando el libro…',
  writing: 'Escribiendo {file}…',
  written: 'Escrito: {file}',
  notFound: 'No se encuentra el archivo «{file}».',
  notReadable: 'No se puede leer «{file}» ({reason}).',
  unknownType: 'No se conoce el tipo de «{file}». Use un archivo .csv o .xlsx.',
  unknownOut: 'No se puede escribir «{file}»: use {types}.',
  noTab: '«{file}» no tiene ninguna hoja «{tab}». Tiene: {tabs}.',
  badLocale: 'No se conoce la configuración regional «{locale}». Ejemplos: es_ES, es_MX, en_GB, pl_PL.',
  badDay: '«{day}» no es un día con la forma AAAA-MM-DD.',
  badInstant: '«{instant}» no es un instante ISO, por ejemplo 2026-10-31T09:00:00Z.',
  badMap: '«{map}» no tiene la forma rol=Encabezado.',
  badArguments: 'Los argumentos no son JSON válido: {reason}',
  badAnswer: 'Hacen falta más respuestas o no valen: {reason}. Use --answer.',
  noFunction: 'El complemento no tiene ninguna función «{name}».',
  failed: '{name} falló: {reason}',
  notBuilt: 'Falta el complemento construido. Ejecute: npm run build',
  error: 'Error: {reason}',
  fileErrors: {
    'not-text': '«{file}» no es un archivo de texto.',
    'csv-unterminated-quote': '«{file}»: las comillas abiertas en la fila {row} no se cierran.',
    'not-xlsx': '«{file}» no es un libro XLSX.',
    'xlsx-broken': '«{file}» está dañado y no se puede leer.',
    'xlsx-without-sheets': '«{file}» no tiene hojas.',
    'xlsx-state-broken': '«{file}» guarda un estado de DUO que no se puede leer.',
    'xlsx-sheet-name': 'El nombre de hoja «{name}» no vale en XLSX.',
    'not-written': 'No se puede escribir «{path}» ({reason}).',
  },
  warnings: {
    'ragged-rows': 'Filas con más o menos celdas que la primera: {count} (la primera, la {row}).',
    'stray-quote': 'Comillas fuera de sitio: {count} (la primera, en la fila {row}).',
    'replacement-characters': 'Caracteres perdidos por una codificación equivocada: {count}.',
    'delimiter-unclear': 'No está claro el separador: se leyó como una sola columna.',
    'dates-in-other-order':
      'La columna {column} tiene fechas con el día y el mes en otro orden; se leen en ese orden.',
    'ambiguous-dates': 'La columna {column} tiene {count} fechas con dos lecturas; decidió --locale.',
  },
  summary: {
    title: 'Leads puntuados: {rows}',
    definition: 'Definición {digest} · umbral {threshold} de {max} puntos',
    qualified: 'Calificados',
    not_yet: 'Aún no califican',
    incomplete: 'Incompletos',
    excluded: 'Excluidos',
    unreadable: 'Con datos que no se pueden leer',
    missing: 'Lo que más falta: {list}',
    next: 'Lo que más conviene preguntar: {list}',
    best: 'Los mejores, por sus puntos (fila: puntos): {list}',
    warnings: 'Avisos:',
  },
  serve: {
    sampleName: 'Muestra de leads',
    ending: 'Guardando…',
    badPort: '«{port}» no es un puerto: use un número del 1 al 65535.',
    portTaken: 'El puerto {port} está ocupado. Use otro con --port, o ninguno.',
    portRefused: 'No se puede usar el puerto {port} ({reason}).',
    sourceChanged:
      'El archivo «{file}» ha cambiado desde que se abrió aquí. Se conserva su trabajo; restablezca para tomar el archivo nuevo.',
    stateBroken: 'El trabajo guardado no se pudo leer y se apartó en «{file}». Se empieza de nuevo.',
    stateNewer:
      'El trabajo guardado es de una versión posterior y se apartó en «{file}». Se empieza de nuevo.',
  },
  shown: {
    toast: 'Aviso',
    alert: 'Diálogo',
    prompt: 'Pregunta',
    answer: 'respuesta',
    page: 'Página',
    log: 'Registro',
    value: 'Resultado',
  },
};

export type CommandWords = Widen<typeof es>;
type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

const en: CommandWords = {
  reading: 'Reading {file}…',
  scoring: 'Scoring… Rows: {rows}',
  finishing: 'Preparing the workbook…',
  writing: 'Writing {file}…',
  written: 'Written: {file}',
  notFound: 'There is no file “{file}”.',
  notReadable: '“{file}” cannot be read ({reason}).',
  unknownType: 'The type of “{file}” is unknown. Use a .csv or .xlsx file.',
  unknownOut: '“{file}” cannot be written: use {types}.',
  noTab: '“{file}” has no tab “{tab}”. It has: {tabs}.',
  badLocale: 'The locale “{locale}” is unknown. Examples: es_ES, es_MX, en_GB, pl_PL.',
  badDay: '“{day}” is not a day written YYYY-MM-DD.',
  badInstant: '“{instant}” is not an ISO instant, for example 2026-10-31T09:00:00Z.',
  badMap: '“{map}” is not written role=Header.',
  badArguments: 'The arguments are not valid JSON: {reason}',
  badAnswer: 'More or other answers are needed: {reason}. Use --answer.',
  noFunction: 'The add-on has no function “{name}”.',
  failed: '{name} failed: {reason}',
  notBuilt: 'The built add-on is missing. Run: npm run build',
  error: 'Error: {reason}',
  fileErrors: {
    'not-text': '“{file}” is not a text file.',
    'csv-unterminated-quote': '“{file}”: the quotes opened in row {row} are never closed.',
    'not-xlsx': '“{file}” is not an XLSX workbook.',
    'xlsx-broken': '“{file}” is damaged and cannot be read.',
    'xlsx-without-sheets': '“{file}” has no sheets.',
    'xlsx-state-broken': '“{file}” holds a saved DUO state that cannot be read.',
    'xlsx-sheet-name': 'XLSX does not allow the sheet name “{name}”.',
    'not-written': '“{path}” cannot be written ({reason}).',
  },
  warnings: {
    'ragged-rows': 'Rows with more or fewer cells than the first: {count} (the first is {row}).',
    'stray-quote': 'Quotes out of place: {count} (first in row {row}).',
    'replacement-characters': 'Characters lost by a wrong encoding: {count}.',
    'delimiter-unclear': 'The separator is unclear: read as a single column.',
    'dates-in-other-order':
      'Column {column} has dates with day and month the other way round; they are read so.',
    'ambiguous-dates': 'Column {column} has {count} dates with two readings; --locale decided.',
  },
  summary: {
    title: 'Leads scored: {rows}',
    definition: 'Definition {digest} · threshold {threshold} of {max} points',
    qualified: 'Qualified',
    not_yet: 'Not yet qualified',
    incomplete: 'Incomplete',
    excluded: 'Excluded',
    unreadable: 'With data that cannot be read',
    missing: 'Most often missing: {list}',
    next: 'Most worth asking: {list}',
    best: 'The best by score (row: points): {list}',
    warnings: 'Warnings:',
  },
  serve: {
    sampleName: 'Sample of leads',
    ending: 'Saving…',
    badPort: '“{port}” is not a port: use a number from 1 to 65535.',
    portTaken: 'Port {port} is in use. Give another one with --port, or none.',
    portRefused: 'Port {port} cannot be used ({reason}).',
    sourceChanged:
      'The file “{file}” has changed since it was opened here. Your work is kept; reset to take the new file.',
    stateBroken: 'The saved work could not be read and was set aside in “{file}”. Starting afresh.',
    stateNewer: 'The saved work is of a later version and was set aside in “{file}”. Starting afresh.',
  },
  shown: {
    toast: 'Toast',
    alert: 'Dialog',
    prompt: 'Question',
    answer: 'answer',
    page: 'Page',
    log: 'Log',
    value: 'Result',
  },
};

const pl: CommandWords = {
  reading: 'Wczytywanie {file}…',
  scoring: 'Ocenianie… Wiersze: {rows}',
  finishing: 'Przygotowywanie skoroszytu…',
  writing: 'Zapisywanie {file}…',
  written: 'Zapisano: {file}',
  notFound: 'Nie ma pliku „{file}”.',
  notReadable: 'Nie można odczytać „{file}” ({reason}).',
  unknownType: 'Nieznany typ pliku „{file}”. Użyj pliku .csv lub .xlsx.',
  unknownOut: 'Nie można zapisać „{file}”: użyj {types}.',
  noTab: '„{file}” nie ma arkusza „{tab}”. Ma: {tabs}.',
  badLocale: 'Nieznane ustawienia regionalne „{locale}”. Przykłady: es_ES, es_MX, en_GB, pl_PL.',
  badDay: '„{day}” nie jest dniem w postaci RRRR-MM-DD.',
  badInstant: '„{instant}” nie jest chwilą ISO, na przykład 2026-10-31T09:00:00Z.',
  badMap: '„{map}” nie ma postaci rola=Nagłówek.',
  badArguments: 'Argumenty nie są poprawnym JSON: {reason}',
  badAnswer: 'Potrzeba więcej lub innych odpowiedzi: {reason}. Użyj --answer.',
  noFunction: 'Dodatek nie ma funkcji „{name}”.',
  failed: '{name}: błąd: {reason}',
  notBuilt: 'Brak zbudowanego dodatku. Uruchom: npm run build',
  error: 'Błąd: {reason}',
  fileErrors: {
    'not-text': '„{file}” nie jest plikiem tekstowym.',
    'csv-unterminated-quote': '„{file}”: cudzysłów otwarty w wierszu {row} nie jest zamknięty.',
    'not-xlsx': '„{file}” nie jest skoroszytem XLSX.',
    'xlsx-broken': '„{file}” jest uszkodzony i nie można go odczytać.',
    'xlsx-without-sheets': '„{file}” nie ma arkuszy.',
    'xlsx-state-broken': '„{file}” zawiera zapisany stan DUO, którego nie można odczytać.',
    'xlsx-sheet-name': 'Nazwa arkusza „{name}” jest niedozwolona w XLSX.',
    'not-written': 'Nie można zapisać „{path}” ({reason}).',
  },
  warnings: {
    'ragged-rows': 'Wiersze o innej liczbie komórek niż pierwszy: {count} (pierwszy z nich: {row}).',
    'stray-quote': 'Cudzysłowy w złym miejscu: {count} (pierwszy w wierszu {row}).',
    'replacement-characters': 'Znaki utracone przez złe kodowanie: {count}.',
    'delimiter-unclear': 'Niejasny separator: wczytano jako jedną kolumnę.',
    'dates-in-other-order':
      'Kolumna {column} ma daty z dniem i miesiącem w innej kolejności; tak są czytane.',
    'ambiguous-dates': 'Kolumna {column}: daty o dwóch odczytach: {count}; zdecydowało --locale.',
  },
  summary: {
    title: 'Ocenione leady: {rows}',
    definition: 'Definicja {digest} · próg {threshold} z {max} punktów',
    qualified: 'Zakwalifikowane',
    not_yet: 'Jeszcze niezakwalifikowane',
    incomplete: 'Niekompletne',
    excluded: 'Wykluczone',
    unreadable: 'Z danymi, których nie można odczytać',
    missing: 'Najczęściej brakuje: {list}',
    next: 'Najbardziej warto zapytać o: {list}',
    best: 'Najlepsze według punktów (wiersz: punkty): {list}',
    warnings: 'Ostrzeżenia:',
  },
  serve: {
    sampleName: 'Przykładowe leady',
    ending: 'Zapisywanie…',
    badPort: '„{port}” nie jest portem: użyj liczby od 1 do 65535.',
    portTaken: 'Port {port} jest zajęty. Podaj inny w --port albo żaden.',
    portRefused: 'Nie można użyć portu {port} ({reason}).',
    sourceChanged:
      'Plik „{file}” zmienił się, odkąd go tu otwarto. Praca została zachowana; zresetuj, aby wziąć nowy plik.',
    stateBroken: 'Nie udało się odczytać zapisanej pracy; odłożono ją w „{file}”. Zaczynamy od nowa.',
    stateNewer: 'Zapisana praca pochodzi z nowszej wersji; odłożono ją w „{file}”. Zaczynamy od nowa.',
  },
  shown: {
    toast: 'Komunikat',
    alert: 'Okno',
    prompt: 'Pytanie',
    answer: 'odpowiedź',
    page: 'Strona',
    log: 'Dziennik',
    value: 'Wynik',
  },
};

/** Spain says cualificar where Latin America says calificar. */
function inSpain(): CommandWords {
  const summary = { ...es.summary, qualified: 'Cualificados', not_yet: 'Aún no cualifican' };
  return { ...es, summary };
}

/** The words for a locale: Spanish, English or Polish, else English. */
export function commandWords(locale: string): CommandWords {
  const language = locale.slice(0, 2).toLowerCase();
  if (language === 'es') return /^es[-_]es$/i.test(locale) ? inSpain() : es;
  return language === 'pl' ? pl : en;
}

/** A template with its holes filled. */
export function filled(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(data[name] ?? hole));
}
