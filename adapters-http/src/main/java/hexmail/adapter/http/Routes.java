package hexmail.adapter.http;

import static hexmail.adapter.http.AccessFilter.Access.ACCOUNT;
import static hexmail.adapter.http.AccessFilter.Access.ANYONE;
import static hexmail.adapter.http.AccessFilter.Access.SIGNED_IN;
import static hexmail.adapter.http.Parameters.NONE;
import static hexmail.adapter.http.Parameters.OTHERS_IGNORED;

import hexmail.adapter.http.account.AccountPages;
import hexmail.adapter.http.account.DisconnectPages;
import hexmail.adapter.http.api.AccountsApi;
import hexmail.adapter.http.api.MailApi;
import hexmail.adapter.http.api.MessageStream;
import hexmail.adapter.http.content.PartPages;
import hexmail.adapter.http.content.SourcePages;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.live.LiveEvents;
import hexmail.adapter.http.mailbox.BodyPages;
import hexmail.adapter.http.mailbox.MailboxPages;
import hexmail.adapter.http.mailbox.MessagePages;
import hexmail.adapter.http.page.Assets;
import hexmail.adapter.http.search.SearchForm;
import hexmail.adapter.http.search.SearchPages;
import hexmail.adapter.http.search.SearchesPages;
import hexmail.adapter.http.selection.SelectionPages;
import hexmail.adapter.http.settings.SettingsPages;
import hexmail.adapter.http.signin.Callback;
import hexmail.adapter.http.signin.SignIn;
import hexmail.adapter.http.visit.Preferences;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/// Every address of this site, and which requests may use it.
final class Routes {
  static final String CALLBACK = "/oauth2/callback";

  private static final Parameters LIST = Parameters.of("q", "label", "cursor", "size");
  private static final Parameters VIEW = LIST.and("view");
  private static final Parameters EVENTS = VIEW.and("count").and(Listing.SINCE);
  private static final Parameters SEARCH =
      Parameters.of(SearchForm.FIELDS.toArray(String[]::new)).and("size").and("view");
  private static final Parameters PICTURES = Parameters.of("pictures");
  private static final Parameters MESSAGE = VIEW.and("pictures").and("text");
  private static final Parameters PART = Parameters.of("inline");
  private static final Parameters SOURCE = Parameters.of("download");
  private static final Parameters STREAM = Parameters.of("q", "label", "summary");
  private static final Parameters RETURN = Parameters.of("next");
  private static final Parameters SETTINGS =
      RETURN
          .and(Preferences.LANGUAGE)
          .and(Preferences.ZONE)
          .and(Preferences.THEME)
          .and(Preferences.DENSITY)
          .and(Preferences.PAGE_SIZE)
          .and(Preferences.KEYS);
  private static final Parameters SIGN_IN = RETURN.and("rights");

  private final RoutesConfig javalin;
  private final AccessFilter accessFilter;
  private final SignInRateLimit limit;

  /// The handlers behind the addresses.
  record Handlers(
      Assets assets,
      Handler help,
      SignIn signIn,
      Callback callback,
      MailboxPages mailboxPages,
      SearchPages searchPages,
      SearchesPages searchesPages,
      LiveEvents live,
      SelectionPages selectionPages,
      MessagePages messagePages,
      BodyPages bodyPages,
      AccountPages accountPages,
      DisconnectPages disconnectPages,
      SettingsPages settingsPages,
      AccountsApi accountsApi,
      MailApi mailApi,
      PartPages partPages,
      SourcePages sourcePages,
      PartPages partApi,
      MessageStream stream) {}

  Routes(RoutesConfig javalin, AccessFilter accessFilter, SignInRateLimit limit) {
    this.javalin = javalin;
    this.accessFilter = accessFilter;
    this.limit = limit;
  }

  void install(Handlers to) {
    to.assets().addTo(javalin);
    // Other sites add parameters to links to the start page.
    read("/", ANYONE, OTHERS_IGNORED, to.signIn()::home);
    read(
        "/login", ANYONE, Parameters.of("next", "account", CookieCheck.REPEATED), to.signIn()::ask);
    post("/login", ANYONE, SIGN_IN.and("account"), limit.before(to.signIn()::begin));
    post("/accounts/add", ANYONE, SIGN_IN.and("hint"), limit.before(to.signIn()::add));
    // RFC 6749, section 4.1.2: other parameters of the redirect are ignored. Google adds some.
    get(CALLBACK, ANYONE, OTHERS_IGNORED, to.callback()::complete);
    read("/help", ANYONE, NONE, to.help());
    post("/logout", ANYONE, NONE, to.signIn()::out);
    read("/settings", ANYONE, RETURN, to.settingsPages()::show);
    post("/settings", ANYONE, SETTINGS, to.settingsPages()::save);
    read("/u/{slot}/mail", ACCOUNT, VIEW.and("count").and("retry"), to.mailboxPages()::list);
    read("/u/{slot}/search", ACCOUNT, SEARCH, to.searchPages()::search);
    read("/u/{slot}/searches", ACCOUNT, NONE, to.searchesPages()::list);
    post("/u/{slot}/searches", ACCOUNT, VIEW.and(SearchesPages.NAME), to.searchesPages()::save);
    post(
        "/u/{slot}/searches/delete",
        ACCOUNT,
        Parameters.of(SearchesPages.NAME),
        to.searchesPages()::delete);
    post(
        "/u/{slot}/searches/remove",
        ACCOUNT,
        Parameters.of(SearchesPages.QUERY),
        to.searchesPages()::remove);
    post("/u/{slot}/searches/clear", ACCOUNT, NONE, to.searchesPages()::clear);
    post(
        "/u/{slot}/selection",
        ACCOUNT,
        VIEW.and(SelectionPages.ID).and(SelectionPages.AS),
        to.selectionPages()::download);
    read("/u/{slot}/mail/{id}", ACCOUNT, MESSAGE, to.messagePages()::message);
    read("/u/{slot}/mail/{id}/body", ACCOUNT, PICTURES, to.bodyPages()::show);
    post("/u/{slot}/mail/{id}/pictures", ACCOUNT, RETURN, to.bodyPages()::allowPictures);
    read("/u/{slot}/mail/{id}/parts", ACCOUNT, NONE, to.partPages()::all);
    read("/u/{slot}/mail/{id}/parts/{part}", ACCOUNT, PART, to.partPages()::part);
    read("/u/{slot}/mail/{id}/source", ACCOUNT, SOURCE, to.sourcePages()::source);
    get("/u/{slot}/events", ACCOUNT, EVENTS, context -> events(context, to));
    head("/u/{slot}/events", ACCOUNT, EVENTS, "text/event-stream");
    read(
        "/u/{slot}/conversations/{id}",
        ACCOUNT,
        VIEW.and("pictures"),
        to.messagePages()::conversation);
    installAccounts(to);
    installApi(to);
  }

  /// The events of the mailbox, or the progress of a count.
  private static void events(Context context, Handlers to) {
    if (context.queryParamMap().isEmpty() || context.queryParam(Listing.SINCE) != null) {
      to.live().follow(context);
    } else {
      to.mailboxPages().events(context);
    }
  }

  private void installAccounts(Handlers to) {
    read("/accounts", SIGNED_IN, NONE, to.accountPages()::list);
    post("/sessions/{id}/end", SIGNED_IN, NONE, to.accountPages()::end);
    post("/sessions/end-others", SIGNED_IN, NONE, to.accountPages()::endOthers);
    post("/u/{slot}/reconnect", ACCOUNT, RETURN, limit.before(to.signIn()::reconnect));
    post("/u/{slot}/rights", ACCOUNT, RETURN, limit.before(to.signIn()::askForRights));
    read("/u/{slot}/disconnect", ACCOUNT, NONE, to.disconnectPages()::confirmDisconnect);
    post("/u/{slot}/disconnect", ACCOUNT, NONE, to.disconnectPages()::disconnect);
    read("/u/{slot}/forget", ACCOUNT, NONE, to.disconnectPages()::confirmForget);
    post("/u/{slot}/forget", ACCOUNT, NONE, to.disconnectPages()::forget);
    post(
        AccountPages.BLOCK,
        ACCOUNT,
        Parameters.of(AccountPages.SENDER),
        to.accountPages()::blockPictures);
    read("/departures/{what}/{google}", ANYONE, NONE, to.disconnectPages()::result);
  }

  private void installApi(Handlers to) {
    String api = "/api/v1/accounts";
    read(api, SIGNED_IN, NONE, to.accountsApi()::list);
    read(api + "/{slot}/messages", ACCOUNT, LIST, to.mailApi()::list);
    get(api + "/{slot}/messages.ndjson", ACCOUNT, STREAM, to.stream()::send);
    head(api + "/{slot}/messages.ndjson", ACCOUNT, STREAM, "application/x-ndjson; charset=utf-8");
    read(api + "/{slot}/messages/{id}", ACCOUNT, NONE, to.mailApi()::read);
    read(api + "/{slot}/messages/{id}/parts/{part}", ACCOUNT, NONE, to.partApi()::part);
    read(api + "/{slot}/conversations/{id}", ACCOUNT, NONE, to.mailApi()::conversation);
    read(api + "/{slot}/labels", ACCOUNT, NONE, to.mailApi()::labels);
  }

  /// A route for reading, with `GET` and `HEAD`.
  private void read(
      String path, AccessFilter.Access access, Parameters parameters, Handler handler) {
    get(path, access, parameters, handler);
    javalin.head(path, accessFilter.guard(access, parameters, handler));
  }

  /// The head of a stream, for which nothing is read but the parameters.
  private void head(
      String path, AccessFilter.Access access, Parameters parameters, String contentType) {
    Handler typed = context -> context.contentType(contentType);
    javalin.head(path, accessFilter.guard(access, parameters, typed));
  }

  private void get(
      String path, AccessFilter.Access access, Parameters parameters, Handler handler) {
    javalin.get(path, accessFilter.guard(access, parameters, handler));
  }

  private void post(
      String path, AccessFilter.Access access, Parameters parameters, Handler handler) {
    javalin.post(path, accessFilter.guard(access, parameters, handler));
  }
}
