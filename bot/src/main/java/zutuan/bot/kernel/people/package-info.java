/// The shared vocabulary: who the members are, where they work and what they may do. Every feature
/// speaks of people through these types; they hold no state and know no storage.
///
/// Glossary, code name = Chinese term: Member 成员 · Role 身份 · FirstSecretary 第一书记 · VillageSecretary
/// 支书 · TownLeader 镇领导 · TownOfficial 镇干部 · Administrator 管理员(镇党建办) · Technician 技术员 · Team 服务组,
/// lead 组长 · Village 村/社区, Hamlet 组(七组) · Station 站所, duty 值班表 · Unit 选派/包联单位 · Workspace
/// 服务团(一个镇的群) · Issue 问题 · report 上报 · claim 认领 · lead/assist handler 主办/协办 · dispatch 派单 · return
/// 退单 · progress 进展 · urge 催办/督办 · extend 延期 · escalate 升级 · external party 外部单位 · close 销号 ·
/// confirm 确认/满意 · reopen 重开 · merge 并入 · withdraw 撤销/作废 · agenda 议程 · Meeting 会议, joint meeting
/// 联席会议, field visit 观摩 · RSVP 回执, stand-in 代会 · minutes 纪要, action 议定事项 · HelpRequest 技术求助, visit
/// 上门, follow-up 复看 · Case 案例 · Supply/Need 供给/需求, match 对接 · person-day 工日 · attendance 人次 ·
/// digest 周报 · quarter report 季度报告 · catch-up 补发 · quiet hours 免打扰 · make-up workday 调休补班.
@NullMarked
package zutuan.bot.kernel.people;

import org.jspecify.annotations.NullMarked;
