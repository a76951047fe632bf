package hexmail.adapter.http;

import static hexmail.adapter.http.AccessFilter.Access.ACCOUNT;
import static hexmail.adapter.http.AccessFilter.Access.ANYONE;
import static hexmail.adapter.http.AccessFilter.Access.SIGNED_IN;

import hexmail.adapter.http.account.AccountPages;
import hexmail.adapter.http.account.DisconnectPages;
import hexmail.adapter.http.api.AccountsApi;
import hexmail.adapter.http.api.MailApi;
import hexmail.adapter.http.api.MessageStream;
import hexmail.adapter.http.mailbox.MailboxPages;
import hexmail.adapter.http.page.Assets;
import hexmail.adapter.http.signin.Callback;
import hexmail.adapter.http.signin.SignIn;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/// Every address of this site, and which requests may use it.
final class Routes {
  static final String CALLBACK = "/oauth2/callback";

  private final RoutesConfig javalin;
  private final AccessFilter accessFilter;
  private final SignInRateLimit limit;

  /// The handlers behind the addresses.
  record Handlers(
      Assets assets,
      SignIn signIn,
      Callback callback,
      MailboxPages mailboxPages,
      AccountPages accountPages,
      DisconnectPages disconnectPages,
      AccountsApi accountsApi,
      MailApi mailApi,
      MessageStream stream) {}

  Routes(RoutesConfig javalin, AccessFilter accessFilter, SignInRateLimit limit) {
    this.javalin = javalin;
    this.accessFilter = accessFilter;
    this.limit = limit;
  }

  void install(Handlers to) {
    to.assets().addTo(javalin);
    read("/", ANYONE, to.signIn()::home);
    read("/login", ANYONE, to.signIn()::ask);
    post("/login", ANYONE, limit.before(to.signIn()::begin));
    post("/accounts/add", ANYONE, limit.before(to.signIn()::add));
    get(CALLBACK, ANYONE, limit.before(to.callback()::complete));
    post("/logout", ANYONE, to.signIn()::out);
    read("/u/{slot}/mail", ACCOUNT, to.mailboxPages()::list);
    read("/u/{slot}/mail/{id}", ACCOUNT, to.mailboxPages()::message);
    get("/u/{slot}/events", ACCOUNT, to.mailboxPages()::events);
    read("/u/{slot}/conversations/{id}", ACCOUNT, to.mailboxPages()::conversation);
    installAccounts(to);
    installApi(to);
  }

  private void installAccounts(Handlers to) {
    read("/accounts", SIGNED_IN, to.accountPages()::list);
    post("/sessions/{id}/end", SIGNED_IN, to.accountPages()::end);
    post("/sessions/end-others", SIGNED_IN, to.accountPages()::endOthers);
    post("/u/{slot}/reconnect", ACCOUNT, limit.before(to.signIn()::reconnect));
    post("/u/{slot}/rights", ACCOUNT, limit.before(to.signIn()::askForRights));
    read("/u/{slot}/disconnect", ACCOUNT, to.disconnectPages()::confirmDisconnect);
    post("/u/{slot}/disconnect", ACCOUNT, to.disconnectPages()::disconnect);
    read("/u/{slot}/forget", ACCOUNT, to.disconnectPages()::confirmForget);
    post("/u/{slot}/forget", ACCOUNT, to.disconnectPages()::forget);
    read("/departures/{what}/{google}", ANYONE, to.disconnectPages()::result);
  }

  private void installApi(Handlers to) {
    String api = "/api/v1/accounts";
    read(api, SIGNED_IN, to.accountsApi()::list);
    read(api + "/{slot}/messages", ACCOUNT, to.mailApi()::list);
    get(api + "/{slot}/messages.ndjson", ACCOUNT, to.stream()::send);
    read(api + "/{slot}/messages/{id}", ACCOUNT, to.mailApi()::read);
    read(api + "/{slot}/conversations/{id}", ACCOUNT, to.mailApi()::conversation);
    read(api + "/{slot}/labels", ACCOUNT, to.mailApi()::labels);
  }

  /// A route for reading, with `GET` and `HEAD`.
  private void read(String path, AccessFilter.Access access, Handler handler) {
    get(path, access, handler);
    javalin.head(path, accessFilter.guard(access, handler));
  }

  private void get(String path, AccessFilter.Access access, Handler handler) {
    javalin.get(path, accessFilter.guard(access, handler));
  }

  private void post(String path, AccessFilter.Access access, Handler handler) {
    javalin.post(path, accessFilter.guard(access, handler));
  }
}
