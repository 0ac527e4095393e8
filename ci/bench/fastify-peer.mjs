// The peer: the same two answers from Fastify, with its tasks in memory and its schema-compiled serialiser.
import Fastify from 'fastify';

const text = { type: 'string' };
const task = {
  type: 'object',
  properties: {
    id: text,
    boardId: text,
    columnId: text,
    title: text,
    description: text,
    priority: text,
    due: { type: ['string', 'null'] },
    labels: { type: 'array', items: text },
    version: { type: 'integer' },
    createdAt: text,
    updatedAt: text,
  },
};
const list = { type: 'object', properties: { items: { type: 'array', items: task }, next: { type: ['string', 'null'] } } };
const tasks = new Map(JSON.parse(process.env.TASKS).map((one) => [one.id, one]));

const server = Fastify();
server.get('/tasks', { schema: { response: { 200: list } } }, async () => ({ items: [...tasks.values()], next: null }));
server.get('/tasks/:id', { schema: { response: { 200: task } } }, async (request) => tasks.get(request.params.id));
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('listening');
