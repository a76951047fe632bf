package hexmail.adapter.http.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import hexmail.adapter.http.page.Incidents.Incident;
import hexmail.adapter.http.page.MailPage.Rows;
import hexmail.adapter.http.text.Text;
import io.javalin.http.Context;
import java.util.Map;

/// Renders pages. Safe for use by many threads.
public final class Pages {
  private static final String TEMPLATES = "hexmail.adapter.http.template";

  /// As many as a page of a list has: the output collects them in a list, which grows for more.
  private static final int PIECES = 2_048;

  private static final String OFFERS_SIGN_IN = Pages.class.getName() + ".offersSignIn";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
  private final Assets assets;

  public Pages(Assets assets) {
    this.assets = assets;
  }

  /// Answers with `page`, whole or not at all: a page that cannot be rendered throws and leaves the
  /// answer as it was.
  public void show(Context context, int status, Page page) {
    Incident incident = Incident.of(context);
    incident.answered(status, "page");
    Page whole =
        status >= 400 && incident.logged() && page instanceof NoticePage notice
            ? notice.add(Text.of("problem.incident", "number", incident.number()))
            : page;
    RenderContext known = RenderContext.of(context);
    // An address that shows nothing is not repeated.
    RenderContext render = status < 400 ? known : known.withoutAddress();
    byte[] html = render(whole, render);
    context.attribute(OFFERS_SIGN_IN, page.offersSignIn());
    context.status(status);
    context.contentType("text/html; charset=utf-8");
    context.header("Cache-Control", "no-store");
    context.header("Content-Language", render.catalogue().language());
    context.result(html);
  }

  /// Answers with the text of a message, under a policy of its own.
  public void show(Context context, int status, BodyDocument document) {
    Incident incident = Incident.of(context);
    incident.answered(status, "text");
    RenderContext render = RenderContext.of(context);
    String number =
        status >= 400 && incident.logged()
            ? render.text("problem.incident", "number", incident.number())
            : "";
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(
        "body.jte", Map.of("document", document, "render", render, "incident", number), output);
    context.status(status);
    context.contentType("text/html; charset=utf-8");
    context.header("Cache-Control", "no-store");
    context.header("Content-Security-Policy", BodyPolicy.of(document.pictures()));
    context.result(output.toByteArray());
  }

  /// Whether the page that was shown has a form that may lead to the authorization server; see
  /// [Page#offersSignIn].
  public static boolean offeredSignIn(Context context) {
    return Boolean.TRUE.equals(context.attribute(OFFERS_SIGN_IN));
  }

  byte[] render(Page page, RenderContext render) {
    Utf8ByteOutput output = new Utf8ByteOutput(PIECES);
    engine.render(template(page), Map.of("page", page, "render", render, "assets", assets), output);
    return output.toByteArray();
  }

  /// The rows of a list, as the page of the list renders them.
  public byte[] render(Rows.Lines rows, SearchWords words, RenderContext render) {
    Utf8ByteOutput output = new Utf8ByteOutput(PIECES);
    engine.render("rows.jte", Map.of("rows", rows, "words", words, "render", render), output);
    return output.toByteArray();
  }

  private static String template(Page page) {
    return switch (page) {
      case LandingPage _ -> "landing.jte";
      case SignInPage _ -> "signin.jte";
      case NoticePage _ -> "notice.jte";
      case MailPage _ -> "mail.jte";
      case MessagePage _ -> "message.jte";
      case ConversationPage _ -> "conversation.jte";
      case SourcePage _ -> "source.jte";
      case AccountsPage _ -> "accounts.jte";
      case HelpPage _ -> "help.jte";
      case SettingsPage _ -> "settings.jte";
      case SearchesPage _ -> "searches.jte";
      case ConfirmPage _ -> "confirm.jte";
    };
  }
}
