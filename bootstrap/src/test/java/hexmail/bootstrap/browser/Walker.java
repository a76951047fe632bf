package hexmail.bootstrap.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import hexmail.bootstrap.harness.Chromium;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A person who walks through pages, which are the same in every language.
///
/// @param scripts whether the browser runs them
record Walker(Language language, boolean scripts) {
  enum Language {
    ENGLISH("en", "ltr"),
    TURKISH("tr", "ltr"),
    ARABIC("ar", "rtl");

    private final String code;
    private final String direction;

    Language(String code, String direction) {
      this.code = code;
      this.direction = direction;
    }

    /// As the attribute `lang` of HTML has it.
    String code() {
      return code;
    }

    /// As the attribute `dir` of HTML has it.
    String direction() {
      return direction;
    }

    /// The one of the words that is in this language.
    String word(String english, String turkish, String arabic) {
      return switch (this) {
        case ENGLISH -> english;
        case TURKISH -> turkish;
        case ARABIC -> arabic;
      };
    }
  }

  /// Every language, with and without scripts.
  static List<Walker> all() {
    return Arrays.stream(Language.values())
        .flatMap(language -> Stream.of(new Walker(language, true), new Walker(language, false)))
        .toList();
  }

  /// Takes the steps in a window of its own.
  ///
  /// @param state what the window begins with; gets the settings of this person
  void walk(Chromium chromium, NewContextOptions state, Consumer<Page> steps) {
    NewContextOptions options =
        state.setLocale(language.code()).setTimezoneId("UTC").setJavaScriptEnabled(scripts);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      steps.accept(context.newPage());
    }
  }

  @Override
  public String toString() {
    return language.code() + (scripts ? " with scripts" : " without scripts");
  }
}
