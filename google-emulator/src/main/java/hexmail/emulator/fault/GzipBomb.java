package hexmail.emulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// One GB of JSON in one MB of gzip. A megabyte is compressed once and sent a thousand times: a
/// block that ends with a full flush can be repeated (RFC 1951; the frame is that of RFC 1952).
final class GzipBomb {
  private static final int BLOCKS = 1_000;
  private static final int BLOCK = 1_000_000;

  private final CRC32 sum = new CRC32();
  private final OutputStream out;
  private int length;

  private GzipBomb(OutputStream out) {
    this.out = out;
  }

  static void write(OutputStream out) throws IOException {
    new GzipBomb(out).write();
  }

  private void write() throws IOException {
    out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
    add("{\"snippet\": \"".getBytes(UTF_8), 1, false);
    add("x".repeat(BLOCK).getBytes(UTF_8), BLOCKS, false);
    add("\"}".getBytes(UTF_8), 1, true);
    out.write(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) sum.getValue())
            .putInt(length)
            .array());
  }

  private void add(byte[] bytes, int times, boolean last) throws IOException {
    byte[] packed = packed(bytes, last);
    for (int sent = 0; sent < times; sent++) {
      out.write(packed);
      sum.update(bytes);
    }
    length += bytes.length * times;
  }

  private static byte[] packed(byte[] bytes, boolean last) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(bytes);
      if (last) {
        deflater.finish();
      }
      byte[] packed = new byte[bytes.length + 100];
      int length =
          deflater.deflate(
              packed, 0, packed.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
      return Arrays.copyOf(packed, length);
    }
  }
}
