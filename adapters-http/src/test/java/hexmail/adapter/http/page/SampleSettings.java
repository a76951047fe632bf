package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;

/// The settings.
final class SampleSettings {
  private SampleSettings() {}

  static SettingsPage page() {
    return new SettingsPage(
        List.of(
            new SettingsPage.Choice(
                "zone",
                Text.of("settings.zone"),
                Text.of("settings.zone.hint"),
                true,
                List.of(
                    new SettingsPage.Option("", Text.of("settings.zone.browser.unknown"), false),
                    new SettingsPage.Option(
                        "Asia/Tokyo", Text.literal("Tokyo (UTC+09:00)"), true))),
            new SettingsPage.Choice(
                "theme",
                Text.of("settings.theme"),
                null,
                false,
                List.of(
                    new SettingsPage.Option("system", Text.of("settings.theme.system"), true),
                    new SettingsPage.Option("light", Text.of("settings.theme.light"), false),
                    new SettingsPage.Option("dark", Text.of("settings.theme.dark"), false)))),
        "/u/0/mail");
  }
}
