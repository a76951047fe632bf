package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Catalogue;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.Locale;
import java.util.Map;

/// Serves a sample of every page on a port of the loopback interface, to be looked at.
final class Gallery {
  private static final Map<String, Page> SAMPLES =
      Map.ofEntries(
          Map.entry("/landing", new LandingPage(false)),
          Map.entry("/signin", new SignInPage("/u/0/mail", "1001", "ada@example.com")),
          Map.entry("/inbox", SampleLists.inbox()),
          Map.entry("/search", SampleLists.search()),
          Map.entry("/no-results", SampleLists.noResults()),
          Map.entry("/empty", SampleLists.empty()),
          Map.entry("/loading", SampleLists.loading()),
          Map.entry("/message", SamplePages.message()),
          Map.entry("/message-loading", SamplePages.beginning()),
          Map.entry("/failed", SampleLists.failed()),
          Map.entry("/conversations", SampleConversation.list()),
          Map.entry("/conversation", SampleConversation.page()),
          Map.entry("/accounts", SamplePages.accounts()),
          Map.entry("/settings", SampleSettings.page()),
          Map.entry("/disconnect", SamplePages.confirm()),
          Map.entry("/misconfigured", SamplePages.misconfigured()),
          Map.entry("/reconnect", SamplePages.reconnect()),
          Map.entry("/here-only", SamplePages.hereOnly()));

  private Gallery() {}

  static void main(String[] arguments) {
    Javalin.create(config -> addTo(config.routes))
        .start("127.0.0.1", Integer.parseInt(arguments[0]));
  }

  private static void addTo(RoutesConfig routes) {
    Assets assets = Assets.load();
    Pages pages = new Pages(assets);
    assets.addTo(routes);
    SAMPLES.forEach((path, page) ->
        routes.get(
            path,
            context -> {
              boolean signedIn = !(page instanceof LandingPage || page instanceof SignInPage);
              RenderContext render =
                  new RenderContext(
                      new Reader(Catalogue.load(Locale.UK)), "sample-token", signedIn);
              context.header(
                  "Content-Security-Policy",
                  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'");
              context.contentType("text/html; charset=utf-8").result(pages.render(page, render));
            }));
  }
}
