import { monthText } from '../../staffing/months.js'
import { orNull, type Rational } from '../../staffing/rational.js'
import { decimalText } from '../../text/format.js'
import type { Drivers } from '../drivers/model.js'
import type { Break } from './breaks.js'
import { type Cost, type Payroll, sumOfCosts } from './payroll.js'
import type { Projection, Proposal } from './projection.js'
import type { Requirement } from './requirement.js'

/** At 6 places half-up, as the numbers of tables are. */
const number = (x: Rational): number => Number(decimalText(x, 6))

/** A forecast as the public JSON has it (schemas/output/forecast.schema.json): keys always there, in this order. */
export function forecastJson(
  projection: Projection,
  drivers: Drivers,
  about: { readonly orgplan: string; readonly plan: string; readonly scenario: string | null },
): object {
  const { start, months, outlook, breaks, proposal, payroll } = projection
  const all = Array.from({ length: months }, (_, month) => month)
  return {
    ...about,
    start: monthText(start),
    months,
    drivers: [...drivers.values()].map((driver) => ({
      id: driver.id,
      months: all.map((month) => {
        const value = outlook.valueAt(driver, month)
        return {
          month: monthText(start + month),
          from: orNull(value?.from ?? null, number),
          to: orNull(value?.to ?? null, number),
        }
      }),
    })),
    roles: [...outlook.ledgers.values()].map(({ role, from, leadTime }) => ({
      role: role.path,
      openingFrom: from,
      leadTime,
      months: all.flatMap((month) => {
        const plan = outlook.planAt(role, month)
        return plan === undefined
          ? []
          : {
              month: monthText(start + month),
              opening: plan.opening,
              hires: plan.hires,
              leavers: plan.leavers,
              ended: plan.ended,
              closing: plan.closing,
              heads: plan.heads,
              productive: number(plan.productive),
              cost: costJson(payroll?.of(role, month) ?? null),
            }
      }),
    })),
    requirements: outlook.requirements.map((one) => requirementJson(one, all, projection)),
    breaks: breaks.map((one) => breakJson(one, start)),
    hiring: proposal === null ? null : hiringJson(proposal, projection),
    payroll: payroll === null ? null : payrollJson(payroll, all, start),
  }
}

function requirementJson(requirement: Requirement, all: readonly number[], { outlook, start }: Projection): object {
  return {
    is: requirement.is,
    id: requirement.id,
    norm: requirement.norm,
    severity: requirement.severity,
    roles: requirement.roles.map((role) => role.path),
    months: all.map((month) => {
      const at = outlook.required(requirement, month)
      return {
        month: monthText(start + month),
        drivers: at.drivers.map(({ name, from, to }) => ({ id: name.id, from: number(from), to: number(to) })),
        requiredMin: at.headsMin,
        requiredMax: at.headsMax,
        realMin: orNull(at.realMin, number),
        realMax: orNull(at.realMax, number),
        actual: orNull(at.actual, number),
        held: at.held,
        gap: orNull(at.gap, number),
        status: at.status,
      }
    }),
  }
}

function breakJson({ requirement, is, month, by, months, requisition }: Break, start: number): object {
  return {
    is: requirement.is,
    id: requirement.id,
    status: is,
    month: monthText(start + month),
    by: number(by),
    months,
    requisition:
      requisition === null
        ? null
        : {
            role: requisition.role.path,
            heads: requisition.heads,
            open: monthText(start + requisition.open),
            start: monthText(start + requisition.start),
            lateBy: Math.max(0, -requisition.open),
          },
  }
}

function hiringJson({ hires, least, unkept }: Proposal, { start, payroll }: Projection): object {
  return {
    hires: hires.map(({ role, heads, open, start: first }) => {
      return { role: role.path, heads, open: monthText(start + open), start: monthText(start + first) }
    }),
    least,
    unkept: unkept.map(({ requirement, months, mended }) => ({
      is: requirement.is,
      id: requirement.id,
      months: months.map((month) => monthText(start + month)),
      mended: mended === null ? null : monthText(start + mended),
    })),
    cost: costJson(payroll?.added ?? null),
  }
}

function payrollJson(payroll: Payroll, all: readonly number[], start: number): object {
  const costs = all.map(payroll.total)
  return {
    currency: payroll.settings.currency,
    months: costs.map((cost, month) => ({ month: monthText(start + month), ...costJson(cost) })),
    total: costJson(sumOfCosts(costs)),
    withoutCost: payroll.withoutCost.map((role) => role.path),
  }
}

function costJson(cost: Cost | null): object | null {
  if (cost === null) return null
  const { payroll, low, high, hiring } = cost
  return { payroll: number(payroll), low: number(low), high: number(high), hiring: number(hiring) }
}
