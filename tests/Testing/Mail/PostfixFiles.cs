namespace Ventanilla.Testing.Mail;

/// <summary>The configuration of <see cref="PostfixServer"/>: everything below one folder, nothing in a chroot, no limit on one client.</summary>
internal static class PostfixFiles
{
    public static string Main(string folder) => $"""
        compatibility_level = 3.6
        queue_directory = {folder}/queue
        data_directory = {folder}/data
        maillog_file = {folder}/mail.log
        maillog_file_prefixes = {folder}
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        inet_interfaces = loopback-only
        inet_protocols = ipv4
        myhostname = mail.{PostfixServer.Domain}
        mydestination =
        mynetworks =
        alias_maps =
        alias_database =
        local_recipient_maps =
        default_database_type = texthash
        virtual_mailbox_domains = {PostfixServer.Domain}
        virtual_mailbox_maps = texthash:{folder}/config/mailboxes
        virtual_mailbox_base = {folder}/mail
        virtual_uid_maps = static:65534
        virtual_gid_maps = static:65534
        smtpd_tls_security_level = may
        smtpd_tls_chain_files = {folder}/config/server.pem
        smtpd_tls_auth_only = yes
        smtpd_tls_loglevel = 1
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = {folder}/auth
        smtpd_relay_restrictions = permit_sasl_authenticated, reject
        smtpd_client_connection_count_limit = 0

        """;

    public static string Master(int port, int implicitPort) => $"""
        127.0.0.1:{port} inet n - n - - smtpd
        127.0.0.1:{implicitPort} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd

        """;

    /// <summary>Only the part of Dovecot that checks passwords.</summary>
    public static string Dovecot(string folder) => $$"""
        protocols =
        base_dir = {{folder}}/dovecot
        state_dir = {{folder}}/dovecot
        log_path = {{folder}}/dovecot.log
        ssl = no
        auth_mechanisms = plain login
        auth_failure_delay = 0 secs
        passdb {
          driver = passwd-file
          args = scheme=PLAIN username_format=%u {{folder}}/users
        }
        userdb {
          driver = static
          args = uid=65534 gid=65534 home={{folder}}
        }
        service auth {
          unix_listener {{folder}}/auth {
            mode = 0666
          }
        }

        """;
}
