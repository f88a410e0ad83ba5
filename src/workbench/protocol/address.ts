/** How a page reaches the server that gave it out. */

/** Path of the WebSocket on the page's own host. */
export const SOCKET_PATH = '/socket';

/**
 * First of the two WebSocket subprotocols that a page offers; the second is the key. The server answers with this one
 * alone, and refuses the handshake where the key is another: a page of another site may reach a port of this machine,
 * but does not know the key.
 */
export const SUBPROTOCOL = 'duo-workbench';

/** What a page keeps the key under in the fragment of its address, which browsers send to nobody: `#key=…`. */
export const KEY_PARAMETER = 'key';
