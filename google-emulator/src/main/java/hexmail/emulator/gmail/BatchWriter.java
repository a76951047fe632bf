package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.api.ApiResponse.Bytes;
import hexmail.emulator.api.ApiResponse.ConnectionClosed;
import hexmail.emulator.api.ApiResponse.Stream;
import hexmail.emulator.gmail.BatchPart.PartResponse;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Writes the responses to the parts of a batch as one response, in the given order.
final class BatchWriter {
  private static final String BOUNDARY = "batch_hK9vRrYx3Qp7LmZ2wT5cDnJ8sBfG4aEu";
  private static final Map<String, String> HEADERS =
      Map.of(ApiResponse.TYPE, "multipart/mixed; boundary=" + BOUNDARY);

  private BatchWriter() {}

  /// The response of the batch. A part that closes the connection closes that of the batch.
  static ApiResponse write(List<PartResponse> parts) {
    if (parts.stream().anyMatch(part -> part.response().content() instanceof ConnectionClosed)) {
      return ApiResponse.connectionClosed();
    }
    if (parts.stream().anyMatch(part -> part.response().content() instanceof Stream)) {
      return new ApiResponse(200, HEADERS, new Stream(out -> write(parts, out)));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(parts.size() * 1_024);
    try {
      write(parts, body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ApiResponse(200, HEADERS, new Bytes(body.toByteArray()));
  }

  private static void write(List<PartResponse> parts, OutputStream out) throws IOException {
    for (PartResponse part : parts) {
      out.write(head(part).getBytes(UTF_8));
      switch (part.response().content()) {
        case Bytes body -> out.write(body.bytes());
        case Stream(var writer) -> writer.write(out);
        case ConnectionClosed() -> throw new ApiResponse.ConnectionReset();
      }
      out.write("\r\n".getBytes(UTF_8));
    }
    out.write(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
  }

  private static String head(PartResponse part) {
    ApiResponse response = part.response();
    StringBuilder head = new StringBuilder("--").append(BOUNDARY).append("\r\n");
    head.append("Content-Type: application/http\r\n");
    if (part.contentId() != null) {
      head.append("Content-ID: response-").append(part.contentId()).append("\r\n");
    }
    head.append("\r\nHTTP/1.1 ").append(response.status()).append(' ');
    head.append(HttpStatus.forStatus(response.status()).getMessage()).append("\r\n");
    response
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (response.content() instanceof Bytes body
        && !response.headers().containsKey("Content-Length")) {
      head.append("Content-Length: ").append(body.bytes().length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }
}
