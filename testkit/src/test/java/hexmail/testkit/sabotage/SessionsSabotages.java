package hexmail.testkit.sabotage;

import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.testkit.contract.SessionsContract;
import java.util.List;

/// Wrong stores of sessions.
final class SessionsSabotages {
  static final Suspect<Sessions> SUSPECT =
      new Suspect<>(
          SessionsContract.class,
          SabotagedSessionsTest.class,
          SabotagedSessionsTest.SPOIL,
          List.of(
              Sabotage.of(
                  "forgets to end a session",
                  store ->
                      new SpoiledSessions(store) {
                        @Override
                        public void end(Fingerprint id) {}
                      },
                  "an_ended_session_is_gone",
                  "a_use_of_a_session_that_is_gone_is_without_effect",
                  "nothing_is_stored_in_the_place_of_a_session_that_is_gone",
                  "every_call_says_so_when_the_store_is_out_of_order",
                  "what_could_not_be_done_has_changed_nothing")));

  private SessionsSabotages() {}
}
