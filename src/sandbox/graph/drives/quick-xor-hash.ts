/** SharePoint's own hash of a file, base64: the only one that it gives. */
export function quickXorHash(bytes: Buffer): string {
  const width = 20;
  const hash = Buffer.alloc(width);
  for (const [index, byte] of bytes.entries()) {
    const bit = (index * 11) % (width * 8);
    const cell = bit >> 3;
    const shift = bit & 7;
    hash[cell] = (hash[cell] ?? 0) ^ ((byte << shift) & 0xff);
    const next = (cell + 1) % width;
    hash[next] = (hash[next] ?? 0) ^ (byte >> (8 - shift));
  }
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  for (const [index, byte] of length.entries()) {
    const cell = width - 8 + index;
    hash[cell] = (hash[cell] ?? 0) ^ byte;
  }
  return hash.toString('base64');
}
