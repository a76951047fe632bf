package hexmail.adapter.http.visit;

import hexmail.adapter.http.text.Text;
import hexmail.domain.session.Device;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names a device after its `User-Agent`, so that its owner recognises it in the list of sessions.
/// The header proves nothing and is not stored. The name is, and so it is the same in every
/// language.
public final class DeviceName {
  // Browsers also claim to be others: the first match is the most specific one.
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"),
          Map.entry("curl/", "curl"));
  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "Mac"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Linux", "Linux"));

  private DeviceName() {}

  static Device of(@Nullable String userAgent) {
    if (userAgent == null) {
      return Device.UNKNOWN;
    }
    String name =
        Stream.of(BROWSERS, SYSTEMS)
            .flatMap(names -> first(names, userAgent).stream())
            .collect(Collectors.joining(", "));
    return name.isEmpty() ? Device.UNKNOWN : new Device(name);
  }

  /// The name of a device, as a page shows it.
  public static Text text(String name) {
    return name.equals(Device.UNKNOWN.name())
        ? Text.of("device.unknown-browser")
        : Text.literal(name);
  }

  private static Optional<String> first(List<Map.Entry<String, String>> names, String userAgent) {
    return names.stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
