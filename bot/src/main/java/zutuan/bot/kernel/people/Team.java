package zutuan.bot.kernel.people;

import java.util.Set;

/**
 * A service team (服务组) and the domains of issues it takes.
 *
 * @param leadId member id of the team lead (组长)
 * @param domains labels such as infra, env, industry; each domain belongs to one team at most
 */
public record Team(String id, String name, String leadId, Set<String> domains) {
    public Team {
        domains = Set.copyOf(domains);
    }
}
