// nginx that does what the load balancer does, from the catalogue: path patterns on the address as it was sent, nothing taken off it.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { work } from './machine.mjs';

const folder = join(work, 'load-balancer');

/** The load balancer's patterns are case-sensitive; * is any text. */
function expression(pattern) {
  const text = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return `"~^${text}(\\?.*)?$"`;
}

export function configuration(services) {
  const rules = services.flatMap(({ id, paths }) => paths.map((path) => `    ${expression(path)} ${id};`));
  const groups = services.map(
    ({ id, address, port }) => `  upstream ${id} { server ${address}:${port}; keepalive 16; keepalive_timeout 60s; }`,
  );
  const byDefault = services.find(({ paths }) => paths.length === 0).id;
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  map $request_uri $group {
${rules.join('\n')}
    default ${byDefault};
  }
${groups.join('\n')}
  server {
    listen 80;
    merge_slashes off;
    large_client_header_buffers 4 16k;
    client_max_body_size 0;
    location / {
      proxy_pass http://$group$request_uri;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto http;
      proxy_set_header X-Forwarded-Port 80;
      proxy_set_header X-Amzn-Trace-Id "Root=1-$request_id";
      proxy_request_buffering off;
      proxy_buffering off;
      proxy_read_timeout 60s;
      proxy_send_timeout 60s;
    }
  }
}
`;
}

export function startLoadBalancer(services) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(services));
  const program = join(work, 'nginx/usr/sbin/nginx');
  const child = spawn(program, ['-p', folder, '-c', file, '-e', join(folder, 'error.log'), '-g', 'user root;'], { stdio: 'inherit' });
  process.on('exit', () => child.kill());
  return child;
}
