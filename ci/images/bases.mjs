// Stand-ins of the images that the Dockerfiles start from, made of this machine's JDK and Debian packages: no registry is asked.
// They copy what the real ones are like where it matters: no curl or wget, a user with id 1000, entry points, JAVA_HOME.
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { jdk, jdkVersion, podman, Refused, run, top, work } from './machine.mjs';

const folder = join(work, 'bases');
const JRE = [
  'java.se', 'jdk.accessibility', 'jdk.charsets', 'jdk.crypto.cryptoki', 'jdk.crypto.ec', 'jdk.httpserver', 'jdk.jfr',
  'jdk.localedata', 'jdk.management', 'jdk.management.agent', 'jdk.naming.dns', 'jdk.net', 'jdk.nio.mapmode', 'jdk.sctp',
  'jdk.security.auth', 'jdk.security.jgss', 'jdk.unsupported', 'jdk.xml.dom', 'jdk.zipfs',
];
const JDK = ['java.base', 'jdk.compiler', 'jdk.zipfs'];
const SYSTEM = ['base-files', 'bash', 'coreutils', 'dash', 'findutils', 'grep', 'libc-bin', 'sed', 'tzdata', 'zlib1g', 'libstdc++6'];
const NGINX = ['libpcre2-8-0', 'libssl3', 'libcrypt1'];
/** What only installing needs, and what the real images have not. */
const NOT_THERE = /^(perl.*|debconf.*|cdebconf.*|dpkg|apt|install-info|gcc-.*)$/;

/** The images that the Dockerfiles name. */
export function wantedBases(dockerfiles) {
  const images = dockerfiles.flatMap((file) => {
    const text = readFileSync(join(top, file), 'utf8');
    const values = Object.fromEntries([...text.matchAll(/^ARG (\w+)=(\S+)$/gm)].map(([, name, value]) => [name, value]));
    return [...text.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image.replace(/\$\{(\w+)\}/g, (_, name) => values[name]));
  });
  return [...new Set(images)];
}

/** Makes those that are not there yet. */
export async function makeBases(images) {
  mkdirSync(folder, { recursive: true });
  for (const image of images) {
    if (await podman('image', 'exists', image).then(() => true, () => false)) continue;
    await maker(image)(image);
  }
  rmSync(folder, { recursive: true, force: true });
}

function maker(image) {
  if (/\/eclipse-temurin:25[\w.]*-jre/.test(image)) return (name) => makeJava(name, JRE);
  if (/\/eclipse-temurin:25[\w.]*-jdk/.test(image)) return (name) => makeJava(name, JDK);
  if (/\/nginx:/.test(image)) return makeNginx;
  throw new Refused(`A Dockerfile starts from ${image}, for which ci/images/bases.mjs has no stand-in.`);
}

async function makeJava(image, modules) {
  const home = jdk();
  const wanted = /:([\d._]+)-/.exec(image)[1].replace('_', '+');
  if (jdkVersion(home) !== wanted) console.log(`          (this JDK is ${jdkVersion(home)}, the image's would be ${wanted})`);
  const root = await system('java');
  const java = join(root, 'opt/java/openjdk');
  mkdirSync(dirname(java), { recursive: true });
  await run(
    join(home, 'bin/jlink'), '--add-modules', modules.join(','), '--strip-debug', '--no-man-pages', '--no-header-files',
    '--compress=zip-6', '--output', java,
  );
  await run(join(java, 'bin/java'), '-Xshare:dump');
  writeFileSync(join(root, '__cacert_entrypoint.sh'), '#!/usr/bin/env bash\nexec "$@"\n', { mode: 0o755 });
  await build(image, root, [
    'ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8',
    'ENTRYPOINT ["/__cacert_entrypoint.sh"]',
  ]);
}

async function makeNginx(image) {
  const root = await system('nginx', NGINX);
  const nginx = await debianNginx();
  for (const path of ['usr/sbin/nginx', 'etc/nginx']) cpSync(join(nginx, path), join(root, path), { recursive: true });
  writeFileSync(join(root, 'docker-entrypoint.sh'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  await build(image, root, [
    'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'ENTRYPOINT ["/docker-entrypoint.sh"]',
    'STOPSIGNAL SIGQUIT',
    'CMD ["nginx", "-g", "daemon off;"]',
  ]);
}

async function build(image, root, lines) {
  const file = join(folder, 'Dockerfile');
  writeFileSync(file, ['FROM scratch', `COPY ${basename(root)} /`, ...lines, ''].join('\n'));
  await podman('build', '--quiet', '--format', 'docker', '--tag', image, '--file', file, folder);
  rmSync(root, { recursive: true, force: true });
}

/** Debian's nginx, unpacked and not installed: the frontend's, and the load balancer's. */
export async function debianNginx() {
  const unpacked = join(work, 'nginx');
  if (existsSync(join(unpacked, 'usr/sbin/nginx'))) return unpacked;
  const packages = join(work, 'packages');
  mkdirSync(packages, { recursive: true });
  const download = () => run('sh', '-c', `cd "${packages}" && apt-get -qq -o APT::Sandbox::User=root download nginx nginx-common`);
  await download().catch(async () => {
    await run('apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', 'update');
    await download();
  });
  for (const file of readdirSync(packages)) await run('dpkg-deb', '-x', join(packages, file), unpacked);
  return unpacked;
}

/** A small Debian: the files of packages that are installed here. */
async function system(name, more = []) {
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  for (const path of ['usr/bin', 'usr/sbin', 'usr/lib', 'usr/lib64', 'etc', 'proc', 'sys', 'dev', 'run', 'root']) {
    mkdirSync(join(root, path), { recursive: true });
  }
  mkdirSync(join(root, 'tmp'), { mode: 0o1777 });
  const list = join(folder, 'files.txt');
  writeFileSync(list, (await filesOf([...SYSTEM, ...more])).join('\n'));
  await run('sh', '-c', `tar -C / --no-recursion -cf - -T "${list}" | tar -C "${root}" -xf -`);
  await run('sh', '-c', `cd "${root}" && chmod 1777 tmp && ln -sfn usr/bin bin && ln -sfn usr/sbin sbin && ln -sfn usr/lib lib && ln -sfn usr/lib64 lib64 && ln -sf bash usr/bin/sh`);
  writeFileSync(
    join(root, 'etc/passwd'),
    'root:x:0:0:root:/root:/bin/bash\nnginx:x:101:101::/nonexistent:/bin/false\nnobody:x:65534:65534::/nonexistent:/bin/false\nubuntu:x:1000:1000::/:/bin/bash\n',
  );
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnginx:x:101:\nnogroup:x:65534:\nubuntu:x:1000:\n');
  await run('ldconfig', '-r', root);
  return root;
}

async function filesOf(packages) {
  const known = await installed();
  const all = new Set();
  const queue = [...packages];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (all.has(next) || NOT_THERE.test(next)) continue;
    if (!known.has(next)) throw new Refused(`The stand-ins are made of Debian's ${next}, which is not installed here.`);
    all.add(next);
    for (const one of known.get(next).split(',')) {
      const choice = one.split('|').map((word) => word.trim().split(/[ :(]/)[0]).find((word) => known.has(word));
      if (choice) queue.push(choice);
    }
  }
  const files = (await run('dpkg', '-L', ...all)).split('\n').filter((file) => file.startsWith('/'));
  return [...new Set(files.filter((file) => !/^\/usr\/share\/(doc|man|locale|lintian|info)\//.test(file)).flatMap(merged))];
}

async function installed() {
  const lines = (await run('dpkg-query', '-W', '-f', '${db:Status-Abbrev}\t${Package}\t${Pre-Depends},${Depends}\n')).split('\n');
  return new Map(lines.map((line) => line.split('\t')).filter(([status]) => status?.startsWith('ii')).map(([, name, needs]) => [name, needs]));
}

/** Packages still say /bin where the machine has /usr/bin. */
function merged(file) {
  if (!lstatSync(file, { throwIfNoEntry: false }) || lstatSync(file).isDirectory()) return [];
  return [join(realpathSync(dirname(file)), basename(file)).slice(1)];
}
