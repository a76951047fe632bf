package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.outage.Outage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTest {
  private static final String TEXT = "Grüße, at length. ".repeat(5_000);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 10, 64, 1_000_000})
  void a_body_is_decompressed_in_whatever_pieces_it_arrives(int chunk) throws IOException {
    assertThat(decompressed(compressed(), chunk)).isEqualTo(TEXT);
  }

  @Test
  void optional_parts_of_the_header_are_skipped() throws IOException {
    byte[] plain = compressed();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(plain, 0, 3);
    body.write(2 | 4 | 8 | 16);
    body.write(plain, 4, 6);
    body.writeBytes(new byte[] {3, 0, 'a', 'b', 'c'});
    body.writeBytes("name\0comment\0".getBytes(UTF_8));
    body.writeBytes(new byte[] {1, 2});
    body.write(plain, 10, plain.length - 10);

    assertThat(decompressed(body.toByteArray(), 1)).isEqualTo(TEXT);
    assertThat(decompressed(body.toByteArray(), 100)).isEqualTo(TEXT);
  }

  @Test
  void no_bytes_are_no_content() throws IOException {
    assertThat(decompressed(new byte[0], 1)).isEmpty();
  }

  @Test
  void whatever_is_not_gzip_or_is_cut_or_damaged_is_garbled() throws IOException {
    byte[] whole = compressed();
    byte[] damaged = whole.clone();
    damaged[whole.length - 6]++;
    byte[] odd = whole.clone();
    Arrays.fill(odd, 10, 60, (byte) 0xff);

    assertGarbled("{\"id\":1}     ".getBytes(UTF_8));
    assertGarbled(Arrays.copyOf(whole, 5));
    assertGarbled(Arrays.copyOf(whole, whole.length / 2));
    assertGarbled(Arrays.copyOf(whole, whole.length - 1));
    assertGarbled(damaged);
    assertGarbled(odd);
  }

  private static void assertGarbled(byte[] body) {
    assertThatExceptionOfType(CallFailedException.class)
        .isThrownBy(() -> decompressed(body, 16))
        .satisfies(failed -> assertThat(failed.outage()).isEqualTo(Outage.GARBLED));
  }

  private static String decompressed(byte[] body, int chunk) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (Gunzip gunzip = new Gunzip()) {
      for (int at = 0; at < body.length; at += chunk) {
        gunzip.decompress(
            Arrays.copyOfRange(body, at, Math.min(body.length, at + chunk)),
            (bytes, size) -> text.write(bytes, 0, size));
      }
      gunzip.finish();
    }
    return text.toString(UTF_8);
  }

  private static byte[] compressed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(TEXT.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
