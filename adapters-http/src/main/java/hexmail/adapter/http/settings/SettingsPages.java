package hexmail.adapter.http.settings;

import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.page.SettingsPage;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.signin.ReturnPages;
import hexmail.adapter.http.text.Catalogues;
import hexmail.adapter.http.visit.Preferences;
import hexmail.adapter.http.visit.Visitor;
import hexmail.domain.authorization.ReturnPath;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;

/// Shows what a reader can choose about the pages, and keeps what was chosen.
public final class SettingsPages {
  private final Pages pages;
  private final Catalogues catalogues;
  private final Clock clock;

  public SettingsPages(Pages pages, Catalogues catalogues, Clock clock) {
    this.pages = pages;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  public void show(Context context) {
    Visitor visitor = Visitor.of(context);
    SettingsChoices choices =
        new SettingsChoices(
            RenderContext.of(context).reader(), catalogues, visitor.browserZone().orElse(null));
    pages.show(
        context,
        200,
        new SettingsPage(
            choices.of(visitor.preferences(), clock.instant()), next(context.queryParams("next"))));
  }

  /// Keeps what the form has chosen, and returns to the page that it came from. What the form does
  /// not name stays as it is.
  public void save(Context context) {
    Visitor visitor = Visitor.of(context);
    switch (SettingsForm.parse(context, visitor.preferences(), catalogues)) {
      case SettingsForm.Parsed.Malformed(String field) ->
          Problems.malformed(field).show(context, pages);
      case SettingsForm.Parsed.Valid(Preferences chosen) -> {
        visitor.choose(chosen);
        Redirect.to(context, next(context.formParams("next")));
      }
    }
  }

  /// A page of this site, or the start page.
  private static String next(List<String> values) {
    return values.size() == 1
        ? ReturnPages.parse(values.getFirst()).orElse(ReturnPath.HOME).value()
        : ReturnPath.HOME.value();
  }
}
