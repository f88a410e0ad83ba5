import { rememberedIdentity, rememberIdentity } from '../../../src/workbench/page/remembered';
import { ANA } from './sample-welcome';

describe('remembered', () => {
  it('gives back who sat in this window, for this key only', () => {
    const shelf = new Map<string, string>();
    const storage = {
      getItem: (name: string) => shelf.get(name) ?? null,
      setItem: (name: string, value: string) => void shelf.set(name, value),
    };
    rememberIdentity(storage, 'k', ANA);
    expect(rememberedIdentity(storage, 'k')).toEqual(ANA);
    expect(rememberedIdentity(storage, 'other')).toBeUndefined();
  });
});
