package hexmail.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.GrantRequest.Rights;
import hexmail.domain.credential.Scopes;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantRequestTest {
  private static final Scopes MAIL = Scopes.parse("mail");

  @Test
  void the_usual_request_prompts_for_nothing() {
    assertThat(GrantRequest.USUAL).isEqualTo(new GrantRequest(Rights.USUAL, Scopes.NONE, Set.of()));
  }

  @Test
  void more_rights_and_prompts_are_added() {
    GrantRequest request =
        GrantRequest.USUAL
            .requiring(MAIL)
            .requiring(Scopes.parse("calendar mail"))
            .prompting(Prompt.CONSENT)
            .prompting(Prompt.CONSENT)
            .prompting(Prompt.SELECT_ACCOUNT);

    assertThat(request)
        .isEqualTo(
            new GrantRequest(
                Rights.USUAL,
                Scopes.parse("calendar mail"),
                Set.of(Prompt.CONSENT, Prompt.SELECT_ACCOUNT)));
    assertThat(request.promptingOnly(Prompt.CONSENT).prompts()).containsExactly(Prompt.CONSENT);
    assertThat(request.promptingOnly(Prompt.CONSENT).requireScopes())
        .isEqualTo(request.requireScopes());
    assertThat(request.promptingNothing())
        .isEqualTo(new GrantRequest(Rights.USUAL, Scopes.parse("calendar mail"), Set.of()));
  }

  @Test
  void a_request_for_identity_requires_nothing_else_and_prompts_as_before() {
    assertThat(GrantRequest.USUAL.requiring(MAIL).prompting(Prompt.SELECT_ACCOUNT).identityOnly())
        .isEqualTo(new GrantRequest(Rights.IDENTITY, Scopes.NONE, Set.of(Prompt.SELECT_ACCOUNT)));
  }
}
