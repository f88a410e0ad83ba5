/** Regions and cities of one zone within a country. */
export interface RegionZone {
  readonly country: string;
  readonly zone: string;
  /** Folded names and codes of states, provinces and islands, separated by `|`. */
  readonly regions: string;
  /** Folded names of large cities. */
  readonly cities: string;
}

function region(country: string, zone: string, regions: string, cities: string): RegionZone {
  return { country, zone, regions, cities };
}

/**
 * Where a country has several zones: its regions by the zone of most of their people; and large cities, so that a
 * lead without a country still has its hour. Source: tzdata; Mexico without summer time since 2022, Quintana Roo on
 * eastern time, Sonora as Arizona. Made when asked for: nothing is computed while the bundle loads.
 */
export function regionTable(): readonly RegionZone[] {
  return [...spainAndPortugal(), ...mexico(), ...southAmerica(), ...unitedStates(), ...canada(), ...others()];
}

function spainAndPortugal(): RegionZone[] {
  return [
    region(
      'ES',
      'Atlantic/Canary',
      'canarias|islas canarias|canary islands|wyspy kanaryjskie|tenerife|gran canaria|lanzarote|fuerteventura|la palma|la gomera|el hierro|las palmas|santa cruz de tenerife|ic',
      'las palmas|las palmas de gran canaria|santa cruz de tenerife|la laguna|san cristobal de la laguna|telde|arona|adeje|arrecife|puerto del rosario|maspalomas',
    ),
    region('ES', 'Africa/Ceuta', 'ceuta|melilla', 'ceuta|melilla'),
    region(
      'ES',
      'Europe/Madrid',
      'andalucia|aragon|asturias|baleares|islas baleares|cantabria|castilla la mancha|castilla y leon|cataluna|catalunya|catalonia|comunidad valenciana|comunitat valenciana|extremadura|galicia|comunidad de madrid|murcia|region de murcia|navarra|pais vasco|euskadi|la rioja',
      'madrid|barcelona|sevilla|seville|zaragoza|malaga|bilbao|alicante|valladolid|vigo|gijon|hospitalet de llobregat|a coruna|la coruna|vitoria|vitoria gasteiz|elche|oviedo|badalona|terrassa|sabadell|pamplona|almeria|san sebastian|donostia|burgos|albacete|santander|castellon|logrono|badajoz|salamanca|huelva|lleida|lerida|tarragona|girona|palma|palma de mallorca|getafe|alcobendas|mostoles|cadiz|jaen',
    ),
    region('PT', 'Atlantic/Azores', 'azores|acores|azory', 'ponta delgada|angra do heroismo'),
    region('PT', 'Atlantic/Madeira', 'madeira|madera', 'funchal'),
    region(
      'PT',
      'Europe/Lisbon',
      'algarve|alentejo',
      'lisboa|lisbon|lizbona|oporto|porto|braga|coimbra|aveiro|setubal|faro',
    ),
  ];
}

function mexico(): RegionZone[] {
  return [
    region(
      'MX',
      'America/Mexico_City',
      'aguascalientes|ags|campeche|chiapas|coahuila|colima|ciudad de mexico|cdmx|distrito federal|df|durango|estado de mexico|edomex|edo mex|guanajuato|gto|guerrero|hidalgo|jalisco|jal|michoacan|morelos|nuevo leon|nl|oaxaca|puebla|queretaro|qro|san luis potosi|slp|tabasco|tamaulipas|tlaxcala|veracruz|yucatan|zacatecas|chihuahua|chih',
      'ciudad de mexico|mexico city|mexico df|cdmx|monterrey|guadalajara|puebla|toluca|leon|queretaro|zapopan|merida|aguascalientes|san luis potosi|saltillo|torreon|morelia|veracruz|xalapa|cuernavaca|pachuca|villahermosa|tuxtla gutierrez|oaxaca|acapulco|tampico|reynosa|chihuahua|san pedro garza garcia|naucalpan|tlalnepantla|ecatepec|irapuato|celaya|durango|zacatecas',
    ),
    region(
      'MX',
      'America/Tijuana',
      'baja california|baja california norte|bc|b c',
      'tijuana|mexicali|ensenada|tecate|rosarito',
    ),
    region('MX', 'America/Ciudad_Juarez', '', 'ciudad juarez|juarez|cd juarez'),
    region(
      'MX',
      'America/Hermosillo',
      'sonora|son',
      'hermosillo|ciudad obregon|guaymas|navojoa|san luis rio colorado',
    ),
    region(
      'MX',
      'America/Mazatlan',
      'sinaloa|sin|nayarit|nay|baja california sur|bcs|b c s',
      'culiacan|mazatlan|los mochis|tepic|la paz|los cabos|cabo san lucas|san jose del cabo',
    ),
    region(
      'MX',
      'America/Cancun',
      'quintana roo|q roo|qroo',
      'cancun|playa del carmen|chetumal|tulum|cozumel',
    ),
  ];
}

function southAmerica(): RegionZone[] {
  return [
    region('BR', 'America/Manaus', 'amazonas|am|rondonia|ro|roraima|rr', 'manaus|porto velho|boa vista'),
    region(
      'BR',
      'America/Cuiaba',
      'mato grosso|mt|mato grosso do sul|ms',
      'cuiaba|campo grande|varzea grande|rondonopolis|dourados',
    ),
    region('BR', 'America/Rio_Branco', 'acre|ac', 'rio branco'),
    region('BR', 'America/Noronha', 'fernando de noronha', 'fernando de noronha'),
    region(
      'BR',
      'America/Sao_Paulo',
      'sao paulo|sp|rio de janeiro|rj|minas gerais|mg|parana|pr|santa catarina|sc|rio grande do sul|rs|bahia|ba|ceara|ce|pernambuco|pe|goias|go|distrito federal|df|espirito santo|es|para|pa|maranhao|ma|paraiba|pb|rio grande do norte|rn|alagoas|al|sergipe|se|piaui|pi|tocantins|to|amapa|ap',
      'sao paulo|rio de janeiro|brasilia|belo horizonte|curitiba|porto alegre|fortaleza|recife|campinas|goiania|florianopolis|joinville|guarulhos|osasco|santos',
    ),
    region(
      'CL',
      'America/Punta_Arenas',
      'magallanes|magallanes y la antartica chilena',
      'punta arenas|puerto natales',
    ),
    region('CL', 'America/Coyhaique', 'aysen|aisen', 'coyhaique|puerto aysen'),
    region('CL', 'Pacific/Easter', 'isla de pascua|easter island|rapa nui', 'hanga roa'),
    region(
      'CL',
      'America/Santiago',
      'region metropolitana|rm|biobio|valparaiso|antofagasta|araucania|los lagos|ohiggins|maule|coquimbo',
      'santiago de chile|vina del mar|valparaiso|antofagasta|temuco|rancagua|iquique|puerto montt|providencia|las condes',
    ),
    region(
      'AR',
      'America/Argentina/Buenos_Aires',
      'caba|capital federal|provincia de buenos aires|santa fe|entre rios|mendoza|tucuman|neuquen|chubut|patagonia',
      'buenos aires|ciudad autonoma de buenos aires|rosario|la plata|mar del plata|mendoza|san miguel de tucuman|bahia blanca|neuquen',
    ),
    region(
      'CO',
      'America/Bogota',
      'cundinamarca|antioquia|valle del cauca|atlantico',
      'bogota|bogota dc|medellin|cali|barranquilla|bucaramanga|pereira|manizales|ibague|cucuta',
    ),
    region(
      'PE',
      'America/Lima',
      'callao|arequipa|la libertad',
      'lima|arequipa|trujillo|chiclayo|piura|cusco|callao|miraflores',
    ),
    region('EC', 'Pacific/Galapagos', 'galapagos|islas galapagos', 'puerto ayora|puerto baquerizo moreno'),
    region(
      'EC',
      'America/Guayaquil',
      'guayas|pichincha|azuay|manabi',
      'quito|guayaquil|cuenca|ambato|manta|machala',
    ),
    region('VE', 'America/Caracas', 'zulia|carabobo', 'caracas|maracaibo|barquisimeto|maracay'),
    region('UY', 'America/Montevideo', '', 'montevideo|punta del este'),
    region('PY', 'America/Asuncion', '', 'asuncion|ciudad del este'),
    region('BO', 'America/La_Paz', '', 'santa cruz de la sierra|cochabamba|el alto'),
  ];
}

function unitedStates(): RegionZone[] {
  return [
    region(
      'US',
      'America/New_York',
      'new york|nueva york|nowy jork|ny|florida|fl|georgia|ga|north carolina|carolina del norte|nc|south carolina|carolina del sur|sc|virginia|va|west virginia|wv|pennsylvania|pensilvania|pa|new jersey|nueva jersey|nj|massachusetts|ma|connecticut|ct|rhode island|ri|vermont|vt|new hampshire|nh|maine|me|maryland|md|delaware|de|district of columbia|washington dc|dc|ohio|oh|michigan|mi|indiana|in|kentucky|ky',
      'new york|new york city|nueva york|nyc|miami|orlando|tampa|jacksonville|fort lauderdale|atlanta|boston|philadelphia|filadelfia|washington dc|charlotte|raleigh|detroit|columbus|cleveland|cincinnati|pittsburgh|baltimore|indianapolis|brooklyn|newark|jersey city|doral',
    ),
    region(
      'US',
      'America/Chicago',
      'illinois|il|texas|tx|tejas|wisconsin|wi|minnesota|mn|iowa|ia|missouri|mo|arkansas|ar|louisiana|luisiana|la|mississippi|ms|alabama|al|tennessee|tn|kansas|ks|nebraska|ne|oklahoma|ok|north dakota|dakota del norte|nd|south dakota|dakota del sur|sd',
      'chicago|houston|dallas|austin|san antonio|fort worth|minneapolis|milwaukee|st louis|saint louis|kansas city|new orleans|nueva orleans|nashville|memphis|oklahoma city|omaha|tulsa|mcallen|laredo',
    ),
    region(
      'US',
      'America/Denver',
      'colorado|co|utah|ut|wyoming|wy|montana|mt|new mexico|nuevo mexico|nm|idaho|id',
      'denver|salt lake city|albuquerque|boise|el paso|colorado springs',
    ),
    region('US', 'America/Phoenix', 'arizona|az', 'phoenix|tucson|scottsdale|mesa'),
    region(
      'US',
      'America/Los_Angeles',
      'california|ca|kalifornia|washington|wa|oregon|or|nevada|nv',
      'los angeles|san francisco|san diego|seattle|portland|las vegas|sacramento|palo alto|oakland|san jose|irvine',
    ),
    region('US', 'America/Anchorage', 'alaska|ak', 'anchorage|juneau|fairbanks'),
    region('US', 'Pacific/Honolulu', 'hawaii|hawai|hi|hawaje', 'honolulu'),
  ];
}

function canada(): RegionZone[] {
  return [
    region(
      'CA',
      'America/Toronto',
      'ontario|on|quebec|qc|pq',
      'toronto|ottawa|montreal|quebec|mississauga|laval',
    ),
    region('CA', 'America/Winnipeg', 'manitoba|mb', 'winnipeg'),
    region('CA', 'America/Regina', 'saskatchewan|sk', 'regina|saskatoon'),
    region('CA', 'America/Edmonton', 'alberta|ab|northwest territories|nt', 'calgary|edmonton|yellowknife'),
    region('CA', 'America/Vancouver', 'british columbia|columbia britanica|bc', 'vancouver|victoria|burnaby'),
    region('CA', 'America/Whitehorse', 'yukon|yt', 'whitehorse'),
    region(
      'CA',
      'America/Halifax',
      'nova scotia|nueva escocia|ns|new brunswick|nb|prince edward island|pe|pei',
      'halifax|moncton|fredericton',
    ),
    region('CA', 'America/St_Johns', 'newfoundland|newfoundland and labrador|terranova|nl', 'st johns'),
    region('CA', 'America/Iqaluit', 'nunavut|nu', 'iqaluit'),
  ];
}

function others(): RegionZone[] {
  return [
    region(
      'PL',
      'Europe/Warsaw',
      'mazowieckie|slaskie|wielkopolskie|malopolskie|dolnoslaskie|lodzkie|pomorskie|zachodniopomorskie|kujawsko pomorskie|lubelskie|podkarpackie|podlaskie|swietokrzyskie|opolskie|lubuskie|warminsko mazurskie',
      'warszawa|warsaw|varsovia|krakow|cracow|cracovia|lodz|wroclaw|poznan|gdansk|szczecin|bydgoszcz|lublin|bialystok|katowice|gdynia|czestochowa|radom|torun|rzeszow|sosnowiec|kielce|gliwice|olsztyn|bielsko biala|zabrze|bytom|opole',
    ),
    region(
      'GB',
      'Europe/London',
      '',
      'london|londres|londyn|manchester|birmingham|leeds|glasgow|edinburgh|edimburgo|liverpool|bristol|cardiff|belfast',
    ),
    region(
      'FR',
      'Europe/Paris',
      '',
      'paris|paryz|lyon|marseille|marsella|toulouse|burdeos|bordeaux|lille|nantes|nice',
    ),
    region(
      'DE',
      'Europe/Berlin',
      'bayern|baviera|bavaria|hessen|sachsen|nordrhein westfalen',
      'berlin|munich|munchen|monachium|hamburg|hamburgo|frankfurt|koln|cologne|colonia|stuttgart|dusseldorf|leipzig|dresden|drezno',
    ),
    region(
      'IT',
      'Europe/Rome',
      'lombardia|lazio|piemonte|veneto',
      'roma|rome|rzym|milano|milan|mediolan|torino|turin|napoli|naples|napoles|bologna|bolonia|firenze|florencia|genova',
    ),
    region('DO', 'America/Santo_Domingo', '', 'santo domingo|santiago de los caballeros|punta cana'),
    region('CR', 'America/Costa_Rica', '', 'san jose de costa rica|alajuela|heredia'),
    region('PA', 'America/Panama', '', 'ciudad de panama|panama city'),
    region('GT', 'America/Guatemala', '', 'ciudad de guatemala|guatemala city|quetzaltenango'),
    region('SV', 'America/El_Salvador', '', 'san salvador'),
    region('HN', 'America/Tegucigalpa', '', 'tegucigalpa|san pedro sula'),
    region('NI', 'America/Managua', '', 'managua'),
    region(
      'AU',
      'Australia/Sydney',
      'new south wales|nsw|victoria|vic|australian capital territory|act|tasmania|tas',
      'sydney|melbourne|canberra|hobart',
    ),
    region('AU', 'Australia/Brisbane', 'queensland|qld', 'brisbane|gold coast|cairns'),
    region('AU', 'Australia/Adelaide', 'south australia|sa', 'adelaide'),
    region('AU', 'Australia/Darwin', 'northern territory|nt', 'darwin'),
    region('AU', 'Australia/Perth', 'western australia|wa', 'perth'),
    region('RU', 'Europe/Moscow', '', 'moscow|moscu|moskwa|saint petersburg|san petersburgo|petersburg'),
    region('RU', 'Europe/Kaliningrad', 'kaliningrad|kaliningrado', 'kaliningrad|kaliningrado'),
    region('ID', 'Asia/Jakarta', 'java|jawa|sumatra', 'jakarta|yakarta|dzakarta|surabaya|bandung'),
    region('ID', 'Asia/Makassar', 'bali|sulawesi', 'denpasar|makassar'),
    region('CD', 'Africa/Kinshasa', '', 'kinshasa'),
    region('CD', 'Africa/Lubumbashi', 'katanga', 'lubumbashi'),
  ];
}
