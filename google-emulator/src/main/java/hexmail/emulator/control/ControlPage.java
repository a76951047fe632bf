package hexmail.emulator.control;

import hexmail.emulator.grants.Account;
import hexmail.emulator.grants.Accounts;
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
        <h2>Accounts</h2>
        <ul class="plain">
        %s
        </ul>
        <p class="quiet">The same over HTTP: <a href="/_control/state">/_control/state</a></p>
        </div>
        """
            .formatted(endpoints(control), control.faults(), accounts()));
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

  private static String accounts() {
    StringBuilder items = new StringBuilder();
    for (Account account : Accounts.ALL) {
      items.append(
          """
          <li><p>%1$s <span class="quiet">%2$s</span></p><div class="actions">\
          <form method="post" action="/_control/tokens/expire"><input type="hidden" name="email" value="%2$s">\
          <button aria-label="Expire access tokens of %1$s">Expire access tokens</button></form>\
          <form method="post" action="/_control/grants/revoke"><input type="hidden" name="email" value="%2$s">\
          <button aria-label="Revoke grants of %1$s">Revoke grants</button></form></div></li>
          """
              .formatted(Page.escape(account.name()), Page.escape(account.email())));
    }
    return items.toString();
  }
}
