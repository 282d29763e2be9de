import express from 'express';
import { describe, expect, it } from 'vitest';
import { listen } from '#server/lifecycle.ts';

describe('opening the port', () => {
  it('gives the address once it can be reached', async () => {
    const app = express().get('/', (_request, response) => { response.send('here'); });
    const { server, address } = await listen(app, 0, '127.0.0.1');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(address)).text()).toBe('here');
    server.close();
  });

  it('says in a sentence that a port is in use and how to choose another', async () => {
    const { server, address } = await listen(express(), 0, '127.0.0.1');
    const port = Number(new URL(address).port);
    await expect(listen(express(), port, '127.0.0.1')).rejects.toMatchObject({
      code: 'configuration',
      message: `Port ${port} is in use. Is the atlas running already? Otherwise choose another one: PORT=${port + 1} npm start`,
    });
    server.close();
  });
});
