package hexmail.bootstrap.kit;

import static java.util.stream.Collectors.joining;

import hexmail.bootstrap.kit.StubServer.Answer;
import hexmail.bootstrap.kit.StubServer.Request;
import hexmail.domain.account.Account;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InMemoryAuthorizationServer;
import java.net.URI;
import java.util.List;

/// Where the browser is sent to consent when the authorization server is in memory: a page with one
/// button for each person.
final class ConsentPage implements AutoCloseable {
  private static final String BUTTON = "Allow as ";

  private final StubServer pages = StubServer.start();
  private final List<Account> people;
  private final URI callback;

  ConsentPage(List<Account> people, URI callback) {
    this.people = people;
    this.callback = callback;
  }

  /// Begins to answer, with the consent that `server` takes.
  void open(InMemoryAuthorizationServer server) {
    pages.on("/consent", this::ask).on("/consent/given", request -> allow(server, request));
  }

  URI address() {
    return pages.at("/consent");
  }

  /// What the button of `person` says.
  static String button(Account person) {
    return BUTTON + person.email().value();
  }

  private Answer ask(Request request) {
    return Answer.html(
        people.stream()
            .map(person -> form(request.parameter("state"), person))
            .collect(joining("", "<h1>Consent</h1>", "")));
  }

  private static String form(String state, Account person) {
    return """
    <form method="post" action="/consent/given">
    <input type="hidden" name="state" value="%s"><input type="hidden" name="person" value="%s">
    <button>%s</button></form>
    """
        .formatted(state, person.id().value(), button(person));
  }

  private Answer allow(InMemoryAuthorizationServer server, Request request) {
    Account person =
        people.stream()
            .filter(candidate -> candidate.id().value().equals(request.parameter("person")))
            .findFirst()
            .orElseThrow();
    String state = request.parameter("state");
    String code = server.consent(new State(state), person).reveal();
    return Answer.redirect(
        callback + "?state=" + StubServer.encode(state) + "&code=" + StubServer.encode(code));
  }

  @Override
  public void close() {
    pages.close();
  }
}
