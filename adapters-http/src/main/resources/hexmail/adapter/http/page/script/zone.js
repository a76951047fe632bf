// Tells the server the time zone that the browser is in. A page that was made without it is asked for
// again, once: a browser that keeps no cookie goes on without.
{
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const pair = `zone=${zone}`;
  const kept = () => document.cookie.split("; ").includes(pair);
  if (zone && !kept()) {
    const secure = location.protocol.endsWith("s:") ? "; Secure" : "";
    document.cookie = `${pair}; Path=/; Max-Age=34560000; SameSite=Lax${secure}`;
    const unknown = document.documentElement.dataset.zone && document.querySelector("time");
    if (unknown && kept()) location.reload();
  }
}
