package hexmail.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The lines of a streamed answer, and whether the connection broke before its proper end.
record BrokenStream(List<String> lines, boolean broken) {
  static BrokenStream read(TestBrowser browser, URI address) {
    List<String> lines = new ArrayList<>();
    try (InputStream body = browser.stream(address);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null) {
        lines.add(line);
        line = reader.readLine();
      }
      return new BrokenStream(List.copyOf(lines), false);
    } catch (IOException _) {
      return new BrokenStream(List.copyOf(lines), true);
    }
  }
}
