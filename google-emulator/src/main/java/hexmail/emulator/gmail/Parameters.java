package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The parameters of a call: of the query, and of the form when a GET came as a POST because its
/// address was too long, as Google's Java client does beyond 2,048 characters (it then packs the
/// form with gzip).
record Parameters(Map<String, List<String>> values) {

  static Parameters of(Context context) {
    Map<String, List<String>> values = new HashMap<>();
    context.queryParamMap().forEach((name, list) -> values.put(name, new ArrayList<>(list)));
    if (isOverridden(context)) {
      for (String pair : form(context).split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return new Parameters(values);
  }

  /// Whether a POST stands for a GET.
  static boolean isOverridden(Context context) {
    return "GET".equalsIgnoreCase(context.header("X-HTTP-Method-Override"));
  }

  private static String form(Context context) {
    byte[] body = context.bodyAsBytes();
    if (!"gzip".equalsIgnoreCase(context.header("Content-Encoding"))) {
      return new String(body, UTF_8);
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(unpacked.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw GmailError.invalid("Invalid gzip content");
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  boolean isTrue(String name) {
    return first(name)
        .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
        .isPresent();
  }
}
