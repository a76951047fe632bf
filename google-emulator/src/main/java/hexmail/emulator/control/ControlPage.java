package hexmail.emulator.control;

import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.page.Page;
import io.javalin.http.Context;

/// The control page: counters, and a button for each thing that can be done without many words.
final class ControlPage {
  private ControlPage() {}

  static void show(Context context, Control control) {
    Page.show(
        context,
        "Control",
        """
        <div class="card wide">
        <h1>Control</h1>
        <h2>Requests</h2>
        <table>
        <thead><tr><th scope="col">Endpoint</th><th scope="col">Requests</th><th scope="col">Fault</th></tr></thead>
        <tbody>
        %s
        </tbody>
        </table>
        <p>Faults that wait for a call: <strong>%d</strong></p>
        <div class="actions">
        <form method="post" action="/_control/counts/reset"><button>Reset counts</button></form>
        <form method="post" action="/_control/faults/clear"><button>Clear faults</button></form>
        </div>
        %s
        <h2>Accounts</h2>
        <ul class="plain">
        %s
        </ul>
        <p class="quiet">The same over HTTP: <a href="/_control/state">/_control/state</a></p>
        </div>
        """
            .formatted(
                endpoints(control),
                control.faults(),
                OAuthPage.sections(control) + GmailPage.sections(control),
                accounts(control)));
  }

  private static String endpoints(Control control) {
    StringBuilder rows = new StringBuilder();
    for (Endpoint endpoint : Endpoint.values()) {
      rows.append(
          """
          <tr><th scope="row">%1$s</th><td>%2$d</td><td><form method="post" action="/_control/faults">\
          <input type="hidden" name="endpoint" value="%1$s"><input type="hidden" name="status" value="503">\
          <button aria-label="Fail the next call to %1$s">Fail next</button></form></td></tr>
          """
              .formatted(endpoint.name(), control.count(endpoint)));
    }
    return rows.toString();
  }

  private static String accounts(Control control) {
    StringBuilder items = new StringBuilder();
    for (GoogleAccount account : control.accounts().all()) {
      items.append(
          """
          <li><p>%1$s <span class="quiet">%2$s%3$s%4$s</span></p><div class="actions">
          %5$s
          </div>
          <details><summary>Mail</summary>
          <form class="fields" method="post" action="/_control/mail/labels">
          <input type="hidden" name="email" value="%6$s">
          <label>Message <input name="id" placeholder="16 digits" required></label>
          <label>Add labels <input name="add" placeholder="STARRED,Travel"></label>
          <label>Remove labels <input name="remove" placeholder="UNREAD"></label>
          <div class="actions"><button aria-label="Change labels of %1$s">Change labels</button></div>
          </form></details>
          <details><summary>Change</summary>
          <form class="fields" method="post" action="/_control/accounts/change">
          <input type="hidden" name="email" value="%6$s">
          <label>E-mail <input name="newEmail" placeholder="%2$s"></label>
          <label>Domain (hd) <input name="hd" placeholder="corp.test, or none"></label>
          <label>Subject <input name="subject" placeholder="%6$s"></label>
          <label>E-mail verified <select name="verified"><option value="">as it is</option>\
          <option>true</option><option>false</option></select></label>
          <div class="actions"><button aria-label="Change %1$s">Change</button></div>
          </form></details></li>
          """
              .formatted(
                  Page.escape(account.name()),
                  Page.escape(account.email()),
                  account.verified() ? "" : ", not verified",
                  account.hostedDomain() == null
                      ? ""
                      : ", of " + Page.escape(account.hostedDomain()),
                  buttons(account),
                  Page.escape(account.subject())));
    }
    return items.toString();
  }

  private static String buttons(GoogleAccount account) {
    return button(account, "tokens/expire", "Expire access tokens", "Expire access tokens of")
        + button(account, "grants/revoke", "Revoke grants", "Revoke grants of")
        + button(account, "accounts/sign-in-again", "Want a new sign-in", "Want a new sign-in of")
        + button(account, "accounts/password", "Change password", "Change password of")
        + button(account, "mail/expire-history", "Expire history", "Expire history of");
  }

  private static String button(GoogleAccount account, String path, String words, String label) {
    return """
    <form method="post" action="/_control/%s"><input type="hidden" name="email" value="%s">\
    <button aria-label="%s %s">%s</button></form>
    """
        .formatted(path, Page.escape(account.email()), label, Page.escape(account.name()), words);
  }
}
