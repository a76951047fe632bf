package hexmail.testkit.contract.session;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.session.SessionTestData.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.port.Sessions;
import hexmail.domain.session.WebSession;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sessions end, or a successor replaces them.
public interface SessionEndContract extends SessionsFactory {
  @Test
  default void a_successor_replaces_the_old_session() {
    Sessions store = empty();
    WebSession old = session("old", ADA.id());
    WebSession successor = session("new", ADA.id(), GRACE.id());
    store.open(old);

    assertThat(store.replace(old.id(), successor)).isTrue();

    assertThat(store.find(old.id(), NOON)).isEmpty();
    assertThat(store.find(successor.id(), NOON)).contains(successor);
  }

  @Test
  default void a_session_that_is_gone_gets_no_successor() {
    Sessions store = empty();
    WebSession old = session("old", ADA.id());
    WebSession successor = session("new", ADA.id());
    store.open(old);
    store.end(old.id());

    assertThat(store.replace(old.id(), successor)).isFalse();
    assertThat(store.find(successor.id(), NOON)).isEmpty();
  }

  @Test
  default void a_successor_never_overwrites_another_session() {
    Sessions store = empty();
    WebSession old = session("old", ADA.id());
    WebSession other = session("other", GRACE.id());
    store.open(old);
    store.open(other);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> store.replace(old.id(), session("other", ADA.id())));
    assertThat(store.find(old.id(), NOON)).contains(old);
    assertThat(store.find(other.id(), NOON)).contains(other);
  }

  @Test
  default void an_ended_session_is_gone() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);

    store.end(session.id());
    store.end(session.id());

    assertThat(store.find(session.id(), NOON)).isEmpty();
  }

  @Test
  default void other_sessions_are_unchanged_even_those_of_the_same_person() {
    Sessions store = empty();
    WebSession laptop = session("laptop", ADA.id());
    WebSession neighbour = session("neighbour", GRACE.id());
    WebSession session = session("key", ADA.id());
    List.of(laptop, neighbour, session).forEach(store::open);

    store.touch(session.id(), NOON.plusSeconds(1), NOON.plusSeconds(2));
    store.replace(session.id(), session("new", ADA.id()));
    store.end(fingerprint("new"));

    assertThat(store.find(laptop.id(), NOON)).contains(laptop);
    assertThat(store.find(neighbour.id(), NOON)).contains(neighbour);
  }
}
