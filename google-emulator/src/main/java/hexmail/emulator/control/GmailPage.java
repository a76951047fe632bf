package hexmail.emulator.control;

import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.gmail.BatchSettings;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.page.Page;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What the control page says and offers about Gmail's API.
final class GmailPage {
  private GmailPage() {}

  static String sections(Control control) {
    return errors() + limits(control) + batches(control.gmail().batches());
  }

  private static String errors() {
    return """
    <h2>Gmail’s API</h2>
    <form class="fields" method="post" action="/_control/gmail/error">
    <label>Endpoint <input name="endpoint" value="MESSAGES_LIST"></label>
    <label>Ends with <select name="name">%s</select></label>
    <label>Try again after, in seconds <input name="retryAfter" inputmode="numeric" placeholder="30"></label>
    <label>Header Retry-After <select name="header"><option>none</option><option>seconds</option>\
    <option>date</option><option>garbage</option></select></label>
    <label>Times <input name="times" placeholder="1, or always"></label>
    <div class="actions"><button>Disturb calls of Gmail</button></div>
    </form>
    """
        .formatted(
            Arrays.stream(GmailFault.values())
                .map(fault -> "<option>" + fault.name() + "</option>")
                .collect(Collectors.joining()));
  }

  private static String limits(Control control) {
    return """
    <table>
    <thead><tr><th scope="col">Person</th><th scope="col">Units in the last minute</th>\
    <th scope="col">Units</th><th scope="col">Refused</th></tr></thead>
    <tbody>
    %s
    </tbody>
    </table>
    <p>Units a minute: <strong>%s</strong></p>
    <form class="fields" method="post" action="/_control/quota">
    <label>Units a minute <input name="units" placeholder="6000, or off"></label>
    <div class="actions"><button>Set the quota</button></div>
    </form>
    <form class="fields" method="post" action="/_control/gmail/latency">
    <label>Latency of Gmail in ms <input name="millis" inputmode="numeric" value="0"></label>
    <div class="actions"><button>Set the latency</button></div>
    </form>
    """
        .formatted(
            control.accounts().all().stream()
                .map(account -> person(control.quota(), account))
                .collect(Collectors.joining("\n")),
            GmailControlRoutes.units(control));
  }

  private static String person(QuotaControl quota, GoogleAccount account) {
    String subject = account.subject();
    return "<tr><th scope=\"row\">%s</th><td>%d</td><td>%d</td><td>%d</td></tr>"
        .formatted(
            Page.escape(account.name()),
            quota.spentInLastMinute(subject),
            quota.spent(subject),
            quota.refusals(subject));
  }

  private static String batches(BatchSettings batches) {
    return """
    <div class="actions">%s%s
    <form method="post" action="/_control/gmail/page-tokens/expire"><button>Expire page tokens</button></form>
    </div>
    """
        .formatted(
            button("served", !batches.served(), batches.served() ? "No batches" : "Batches"),
            button(
                "shuffled",
                !batches.shuffled(),
                batches.shuffled() ? "Parts in order" : "Shuffle parts"));
  }

  private static String button(String name, boolean value, String words) {
    return """
    <form method="post" action="/_control/gmail/batches"><button name="%s" value="%s">%s</button></form>
    """
        .formatted(name, value, words);
  }
}
