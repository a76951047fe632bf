package archfixtures.nothingambient.kit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who looks around, in a companion.
@SuppressWarnings("StringCaseLocaleUsage")
final class Surroundings {
  private Surroundings() {}

  static List<@Nullable Object> settings(String key) {
    return Arrays.asList(
        System.getenv(key),
        System.getenv(),
        System.getProperty(key),
        System.getProperty(key, key),
        System.getProperties(),
        System.setProperty(key, key),
        System.lineSeparator(),
        Boolean.getBoolean(key),
        Integer.getInteger(key),
        Long.getLong(key),
        Runtime.getRuntime(),
        ProcessHandle.current());
  }

  static List<Object> place() throws UnknownHostException {
    return List.of(
        Locale.getDefault(),
        ZoneId.systemDefault(),
        TimeZone.getDefault(),
        Charset.defaultCharset(),
        InetAddress.getLocalHost());
  }

  static List<String> letters(String text) {
    return List.of(text.toLowerCase(), text.toUpperCase());
  }

  static Function<String, String> byMethodReference() {
    return String::toLowerCase;
  }

  static String english(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
