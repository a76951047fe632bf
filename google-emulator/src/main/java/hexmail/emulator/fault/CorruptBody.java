package hexmail.emulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.api.ApiResponse.Bytes;
import hexmail.emulator.api.ApiResponse.ConnectionReset;
import hexmail.emulator.api.ApiResponse.Stream;
import hexmail.emulator.fault.GmailFault.Body;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/// Responses of status 200 with corrupt bodies.
///
/// @param responseDelay delays the bytes of a slow body
record CorruptBody(Body body, ResponseDelay responseDelay) {
  private static final int MEGABYTE = 1_000_000;
  private static final int HUGE_MEGABYTES = 100;

  /// @param work produces the genuine response
  ApiResponse response(Supplier<ApiResponse> work) {
    return switch (body) {
      case ERROR, EMPTY -> ApiResponse.of(200, ApiResponse.JSON, "");
      case BAD_JSON -> ApiResponse.of(200, ApiResponse.JSON, "{\"messages\": [{\"id\": \"1\",, }");
      case HTML ->
          ApiResponse.of(200, ApiResponse.HTML, "<!DOCTYPE html><html><title>Sorry</title>\n");
      case WRONG_TYPE ->
          ApiResponse.of(
              200,
              ApiResponse.JSON,
              "{\"id\": {\"a\": 1}, \"messages\": \"none\", \"internalDate\": [1], \"labels\": 7}");
      case HUGE -> streamed(CorruptBody::huge);
      case GZIP_BOMB -> streamed(GzipBomb::write).with("Content-Encoding", "gzip");
      case TRUNCATED -> truncated(work.get());
      case TRICKLE -> changed(work.get(), this::trickle);
      case RESET -> changed(work.get(), CorruptBody::reset);
      case NOTHING -> ApiResponse.connectionClosed();
    };
  }

  private static ApiResponse streamed(ApiResponse.Writer writer) {
    return ApiResponse.of(200, ApiResponse.JSON, "").with(new Stream(writer));
  }

  private static ApiResponse truncated(ApiResponse genuineResponse) {
    return genuineResponse.content() instanceof Bytes known
        ? genuineResponse.with(new Bytes(half(known.bytes())))
        : genuineResponse;
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  /// Writes the bytes of a genuine response in some manner.
  private interface Manner {
    void write(byte[] bytes, OutputStream out) throws IOException;
  }

  private static ApiResponse changed(ApiResponse genuineResponse, Manner manner) {
    return genuineResponse.content() instanceof Bytes known
        ? genuineResponse
            .with("Content-Length", Integer.toString(known.bytes().length))
            .with(new Stream(out -> manner.write(known.bytes(), out)))
        : genuineResponse;
  }

  private static void huge(OutputStream out) throws IOException {
    byte[] block = "x".repeat(MEGABYTE).getBytes(UTF_8);
    out.write("{\"snippet\": \"".getBytes(UTF_8));
    for (int sent = 0; sent < HUGE_MEGABYTES; sent++) {
      out.write(block);
    }
    out.write("\"}".getBytes(UTF_8));
  }

  private void trickle(byte[] bytes, OutputStream out) throws IOException {
    for (byte one : bytes) {
      out.write(one);
      out.flush();
      try {
        responseDelay.await(Duration.ofSeconds(1));
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the server ends");
      }
    }
  }

  private static void reset(byte[] bytes, OutputStream out) throws IOException {
    out.write(half(bytes));
    out.flush();
    throw new ConnectionReset();
  }
}
