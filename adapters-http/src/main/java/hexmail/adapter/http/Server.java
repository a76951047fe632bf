package hexmail.adapter.http;

import hexmail.adapter.http.account.AccountPages;
import hexmail.adapter.http.account.DisconnectPages;
import hexmail.adapter.http.api.AccountsApi;
import hexmail.adapter.http.api.MailApi;
import hexmail.adapter.http.api.MessageStream;
import hexmail.adapter.http.content.PartPages;
import hexmail.adapter.http.content.SourcePages;
import hexmail.adapter.http.live.LiveEvents;
import hexmail.adapter.http.mailbox.BodyPages;
import hexmail.adapter.http.mailbox.MailboxPages;
import hexmail.adapter.http.mailbox.MessagePages;
import hexmail.adapter.http.page.Assets;
import hexmail.adapter.http.page.HelpPage;
import hexmail.adapter.http.page.Incidents;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.search.SearchPages;
import hexmail.adapter.http.search.SearchesPages;
import hexmail.adapter.http.selection.SelectionPages;
import hexmail.adapter.http.settings.SettingsPages;
import hexmail.adapter.http.signin.Callback;
import hexmail.adapter.http.signin.ClientRegistration;
import hexmail.adapter.http.signin.SignIn;
import hexmail.adapter.http.text.Catalogues;
import hexmail.adapter.http.visit.ClientAddress;
import hexmail.application.UseCases;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Configures the server: threads, limits, headers and handlers.
final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
  // Forms and API requests are small; nothing is uploaded.
  private static final long LARGEST_BODY = 64 * 1024;

  /// Each answer is copied through a buffer of its own into Jetty's.
  private static final int COPY_BUFFER = 8 * 1024;

  /// Larger than 50 rows of a list and most other pages, so that they are sent at once and with
  /// their length. Jetty keeps no larger buffers for later answers.
  private static final int OUTPUT_BUFFER = 64 * 1024;

  /// Jetty would keep the header fields of a connection in a table of 100 kB, for as long as a tab
  /// waits for live events.
  private static final int NO_HEADER_CACHE = 0;

  private final UseCases useCases;
  private final HttpAdapter.Settings settings;
  private final Clock clock;
  private final Catalogues catalogues = Catalogues.load();
  private final Incidents incidents;

  Server(UseCases useCases, HttpAdapter.Settings settings, Clock clock) {
    this.useCases = useCases;
    this.settings = settings;
    this.clock = clock;
    this.incidents = new Incidents(clock);
  }

  void set(JavalinConfig javalin) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.concurrency.useVirtualThreads = true;
    javalin.http.maxRequestSize = LARGEST_BODY;
    javalin.http.responseBufferSize = COPY_BUFFER;
    javalin.http.prefer405over404 = true;
    javalin.router.ignoreTrailingSlashes = false;
    javalin.router.javaLangErrorHandler(
        (_, error) -> LOG.error("A request ended in an error of the platform", error));
    javalin.requestLogger.http((context, milliseconds) ->
        LOG.debug(
            "{} {} -> {} in {} ms",
            context.method(),
            context.endpoint().path,
            context.statusCode(),
            milliseconds));
    setUpJetty(javalin);
    setUpRoutes(javalin);
  }

  private void setUpJetty(JavalinConfig javalin) {
    Map<String, String> headers = SecurityHeaders.of(settings.baseUrl());
    javalin.jetty.host = settings.bind();
    javalin.jetty.port = settings.port();
    javalin.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendDateHeader(true);
      http.setOutputBufferSize(OUTPUT_BUFFER);
      http.setHeaderCacheSize(NO_HEADER_CACHE);
      http.setUriCompliance(UriCompliance.DEFAULT);
    });
    javalin.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_WITHIN.toMillis());
      server.setErrorHandler(new FallbackErrorHandler(headers, catalogues, incidents));
      server.insertHandler(new SecurityHeadersHandler(headers));
      server.insertHandler(new GracefulHandler());
    });
  }

  private void setUpRoutes(JavalinConfig javalin) {
    Assets assets = Assets.load();
    Pages pages = new Pages(assets);
    ErrorResponder errors = new ErrorResponder(pages);
    errors.install(javalin.routes);
    String withSignIn = SecurityHeaders.contentSecurityPolicy(settings.client().authorizationUri());
    javalin.routes.after(context -> {
      if (Pages.offeredSignIn(context)) {
        context.header(SecurityHeaders.CONTENT_SECURITY_POLICY, withSignIn);
      }
    });
    RequestFilter filter =
        new RequestFilter(incidents, useCases, errors, catalogues, settings.baseUrl());
    javalin.routes.before(filter::prepare);
    javalin.routes.beforeMatched(filter::check);
    HttpAdapter.Client client = settings.client();
    HttpAdapter.Limits limits = settings.limits();
    SignInRateLimit limit =
        new SignInRateLimit(
            limits.signInsPerMinute(), new ClientAddress(limits.trustedProxies()), errors, clock);
    MailboxProblems problems =
        new MailboxProblems(useCases.listAccounts(), client.testing(), settings.baseUrl());
    LiveEvents live = new LiveEvents(useCases.watchMailbox(), useCases.countUnread(), clock);
    javalin.events.serverStopping(live::close);
    new Routes(javalin.routes, new AccessFilter(useCases, errors, settings.baseUrl()), limit)
        .install(
            new Routes.Handlers(
                assets,
                context -> pages.show(context, 200, new HelpPage()),
                new SignIn(useCases, pages, client.scopes()),
                new Callback(useCases, pages, registration(client)),
                new MailboxPages(useCases, pages, problems, clock),
                new SearchPages(pages, clock),
                new SearchesPages(useCases.keepSearches(), pages),
                live,
                new SelectionPages(useCases, pages, problems, clock),
                new MessagePages(useCases, pages, problems, clock),
                new BodyPages(useCases, pages, problems),
                new AccountPages(useCases, pages, client.scopes(), client.testing(), clock),
                new DisconnectPages(useCases.disconnectAccount(), pages),
                new SettingsPages(pages, catalogues, clock),
                new AccountsApi(useCases.listAccounts()),
                new MailApi(useCases, problems),
                new PartPages(useCases, problems, (problem, to) -> problem.show(to, pages)),
                new SourcePages(useCases, pages, problems),
                new PartPages(useCases, problems, Problem::send),
                new MessageStream(useCases.streamMessages(), problems)));
  }

  private ClientRegistration registration(HttpAdapter.Client client) {
    return new ClientRegistration(client.issuers(), client.id(), redirectUri(), client.scopes());
  }

  private URI redirectUri() {
    return settings.baseUrl().resolve(Routes.CALLBACK);
  }
}
