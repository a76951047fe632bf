package hexmail.emulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A GB of JSON that is a MB on the wire. A megabyte is packed once and sent a thousand times: a
/// block that ends with a full flush can be repeated (RFC 1951; the frame is of RFC 1952).
final class GzipBomb {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
  private static final int BLOCKS = 1_000;
  private static final byte[] BEGINNING = "{\"snippet\": \"".getBytes(UTF_8);
  private static final byte[] BLOCK = "x".repeat(1_000_000).getBytes(UTF_8);
  private static final byte[] END = "\"}".getBytes(UTF_8);

  private GzipBomb() {}

  static void write(OutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(BEGINNING);
    out.write(HEADER);
    out.write(packed(BEGINNING, false));
    byte[] block = packed(BLOCK, false);
    for (int sent = 0; sent < BLOCKS; sent++) {
      out.write(block);
      sum.update(BLOCK);
    }
    sum.update(END);
    out.write(packed(END, true));
    long length = (long) BLOCK.length * BLOCKS + BEGINNING.length + END.length;
    out.write(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) sum.getValue())
            .putInt((int) length)
            .array());
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
