import {
  firstStage,
  nextStage,
  routeNamed,
  routeOf,
  stageNamed,
} from '../../../src/core/pipeline/route-choice';
import { READING, TODAY } from '../definition/fixtures';
import { twoRoutes } from './route-fixtures';

const routes = twoRoutes();
const [rest, simple] = routes;

describe('routeOf', () => {
  it.each([
    [['Acme', 'Básico', 5, ''], 'Venta simple'],
    [['Acme', ' básico ', '19', ''], 'Venta simple'],
    [['Acme', 'Básico', 20, ''], 'Todo lo demás'],
    [['Acme', 'Básico', '', ''], 'Todo lo demás'],
    [['Acme', 'Básico', 'unos cinco', ''], 'Todo lo demás'],
    [['Acme', 'Grande', 5, ''], 'Todo lo demás'],
    [[], 'Todo lo demás'],
  ])(
    'sends %j on the route %s: every rule must hold, the rest goes to the route without rules',
    (cells, name) => {
      expect(routeOf(routes, cells, READING, TODAY)?.name).toBe(name);
    },
  );

  it('tries routes with rules before the one without, wherever that stands', () => {
    const cells = ['Acme', 'Básico', 5, ''];
    expect(routeOf([...routes].reverse(), cells, READING, TODAY)).toBe(simple);
    expect(routeOf(routes, cells, READING, TODAY)).toBe(simple);
  });

  it('has no route where none holds and none is for the rest', () => {
    expect(routeOf([simple!], ['Acme', 'Grande', 5, ''], READING, TODAY)).toBeUndefined();
    expect(routeOf([], ['Acme'], READING, TODAY)).toBeUndefined();
  });
});

describe('stages', () => {
  it('begin with the one of the lowest order, whatever the rows', () => {
    expect(firstStage(simple!).name).toBe('Llamada');
  });

  it('follow one another until the last', () => {
    expect(nextStage(simple!, 'llamada')?.name).toBe('Oferta');
    expect(nextStage(simple!, 'Oferta')).toBeUndefined();
    expect(nextStage(simple!, '')?.name).toBe('Llamada');
    expect(nextStage(simple!, 'Visita')).toBeUndefined();
  });

  it('are known on their own route only, case and accents ignored', () => {
    expect(stageNamed(rest!, 'VISITA')?.order).toBe(1);
    expect(stageNamed(simple!, 'Visita')).toBeUndefined();
  });
});

describe('routeNamed', () => {
  it('finds a route by its name, and none by a blank cell', () => {
    expect(routeNamed(routes, 'todo lo demas')).toBe(rest);
    expect(routeNamed(routes, '')).toBeUndefined();
    expect(routeNamed(routes, 'Otra')).toBeUndefined();
  });
});
