// Opens what a mangled link meant. Where a `#` was encoded on its way, by mail or a messenger, all that
// stands behind it is asked of the host, which has no such page:
//
//   …/guide/%23step=plan&why=join   opens   …/guide/#step=plan&why=join
//
// What else was done to it the guide undoes by itself: crates/commons/src/route/normalize.rs.

function meant(address) {
  const [, before, step] = address.pathname.match(/^(.*?)%(?:25)*23(step(?:=|%(?:25)*3D).*)$/i) || [];
  if (!step) return null;
  const [folder, query] = before.split(/%(?:25)*3F/i);
  const isFolder = /(?:\/|\.[a-z]+)$/.test(folder);
  // Set part by part, an address stays within its origin.
  const right = new URL(address);
  right.pathname = isFolder ? folder : `${folder}/`;
  if (query) right.search = [decodeURIComponent(query), address.search.slice(1)].filter(Boolean).join("&");
  right.hash = step + address.hash.replace("#", "&");
  return right;
}

const right = meant(new URL(location.href));
if (right) location.replace(right);
