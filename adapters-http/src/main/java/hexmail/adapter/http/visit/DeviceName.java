package hexmail.adapter.http.visit;

import hexmail.adapter.http.page.RenderContext;
import hexmail.domain.session.Device;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names a device after its `User-Agent`, so that its owner recognises it in the list of sessions.
/// The header proves nothing and is not stored.
final class DeviceName {
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

  static Device of(@Nullable String userAgent, RenderContext render) {
    if (userAgent == null) {
      return Device.UNKNOWN;
    }
    Optional<String> browser = first(BROWSERS, userAgent);
    Optional<String> system = first(SYSTEMS, userAgent);
    if (browser.isEmpty() && system.isEmpty()) {
      return Device.UNKNOWN;
    }
    String known = browser.orElseGet(() -> render.text("device.unknown-browser"));
    return new Device(
        system
            .map(name -> render.text("device.browser", "browser", known, "system", name))
            .orElse(known));
  }

  private static Optional<String> first(List<Map.Entry<String, String>> names, String userAgent) {
    return names.stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
