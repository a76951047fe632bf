package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader can choose about the pages.
///
/// @param choices in the order of the page
/// @param next the page to return to
public record SettingsPage(List<Choice> choices, String next) implements Page {
  /// The address of the page and of its form.
  public static final String ADDRESS = "/settings";

  public SettingsPage {
    choices = List.copyOf(choices);
  }

  /// One thing that can be chosen.
  ///
  /// @param name of the form's field
  /// @param hint what to know about it; absent if there is nothing
  /// @param many whether the options are too many to be seen at once
  public record Choice(
      String name, Text label, @Nullable Text hint, boolean many, List<Option> options) {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// One of the values.
  public record Option(String value, Text label, boolean chosen) {}

  @Override
  public Text title() {
    return Text.of("settings");
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
